package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.signature.PdfVerifier;
import org.carec.ecert.signature.RegisteredSigner;
import org.carec.ecert.signature.SignatureFinding;
import org.carec.ecert.signature.SignatureReport;
import org.carec.ecert.signature.TrustBasis;
import org.carec.ecert.signature.UnverifiedPdf;

/** Examines the signature of a file that is not on record, against every key the registry has ever activated. */
class SignatureReading {

    private static final String FORMAT_FAILURE = "FORMAT_FAILURE";
    private static final String TRY_LATER = "TRY_LATER";

    /** A distinguished name (RFC 2253), with the word that leads to it and all behind it. */
    private static final Pattern NAME = Pattern.compile("(?: of |, subject )?[\\w.]+=.*", Pattern.DOTALL);

    private static final String PDF_ALTERED = "PDF_ALTERED_AFTER_SIGNING";

    private final PdfVerifier verifier = new PdfVerifier();
    private final KeyRegister keys;

    @Inject
    SignatureReading(KeyRegister keys) {
        this.keys = keys;
    }

    /**
     * What the examination found.
     *
     * @param wellFormed whether the file's structure passed the gate, so that its text may be read
     */
    record Examined(List<Finding> findings, boolean wellFormed) {}

    Examined read(byte[] bytes, Instant now) {
        var report = verifier.examine(new UnverifiedPdf(bytes), trust(), now);
        return report.facts()
                .map(facts -> new Examined(sound(facts.keyId(), now), true))
                .orElseGet(() -> new Examined(faults(report), passedTheGate(report)));
    }

    private TrustBasis trust() {
        return new TrustBasis(this::signer, keys.anchors(), keys.timeStampAuthorities());
    }

    private Optional<RegisteredSigner> signer(byte[] certificateSha256) {
        return keys.find(HexFormat.of().formatHex(certificateSha256))
                .filter(key -> key.status() != RegisteredKey.Status.PROPOSED)
                .map(key -> new RegisteredSigner(key.id(), key.certificate()));
    }

    private List<Finding> sound(String keyId, Instant now) {
        return List.of(Finding.pass(CheckName.SIGNATURE), keys.judgeAtSigning(keyId, now));
    }

    private static List<Finding> faults(SignatureReport report) {
        return report.findings().stream()
                .map(SignatureReading::finding)
                .distinct()
                .toList();
    }

    private static Finding finding(SignatureFinding fault) {
        var code = fault.verdictCode();
        var evidence = Map.of(
                Sentences.FAULT,
                fault.code(),
                "where",
                withoutNames(fault.where()),
                Finding.SUB_INDICATION,
                fault.subIndication().name());
        return code.equals(TRY_LATER)
                ? Finding.unknown(CheckName.SIGNATURE, code, evidence)
                : Finding.fail(checkOf(code), code, "", evidence);
    }

    /** A stranger's certificate names whom it likes; the hub's own page does not repeat it. What is left says which certificate it is. */
    private static String withoutNames(String where) {
        var place = NAME.matcher(where).replaceFirst("");
        return place.isEmpty() ? "certificate" : place;
    }

    private static String checkOf(String code) {
        if (code.startsWith("KEY_")) {
            return CheckName.KEY;
        }
        return code.equals(PDF_ALTERED) ? CheckName.INTEGRITY : CheckName.SIGNATURE;
    }

    private static boolean passedTheGate(SignatureReport report) {
        return report.findings().stream()
                .map(SignatureFinding::verdictCode)
                .noneMatch(code -> code.equals(FORMAT_FAILURE) || code.equals(TRY_LATER));
    }
}
