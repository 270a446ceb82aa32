package org.carec.ecert.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the signatures of one file owe each other, as they are examined from the first to the last: each covers those before it with their
 * time-stamps, so none can have been proved earlier than what it covers; and nobody signs twice.
 */
final class SignatureOrder {

    private final Findings findings;
    private final List<Certificate> signers = new ArrayList<>();
    private List<Instant> stamps = List.of();
    private Instant covered = Instant.MIN;

    SignatureOrder(Findings findings) {
        this.findings = findings;
    }

    /**
     * @param times of the document time-stamps that follow the signature, and of its own
     */
    void require(Certificate signer, ProvedTimes times) {
        boolean another = signers.stream().noneMatch(before -> hasSameKey(before, signer));
        findings.addUnless(another, FieldFault.SIGNER_TWICE, signer.described());
        if (signers.isEmpty()) {
            stamps = times.documents();
        }
        signers.add(signer);
        int since = Math.min(times.documents().size(), stamps.size());
        stamps.subList(0, stamps.size() - since).forEach(this::cover);
        times.signature().ifPresent(time -> {
            findings.addUnless(!time.isBefore(covered), TimeFault.TIME_STAMP_OUT_OF_ORDER, "/Contents");
            cover(time);
        });
    }

    private void cover(Instant time) {
        covered = time.isAfter(covered) ? time : covered;
    }

    private static boolean hasSameKey(Certificate one, Certificate other) {
        return Arrays.equals(UnverifiedSigner.publicKey(one.x509()), UnverifiedSigner.publicKey(other.x509()));
    }
}
