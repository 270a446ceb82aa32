package org.carec.ecert.hub.toolkit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.signature.TrustBasis;

/** Which of the command's own options bears on a fault; what the signer has to change is the fault's remedy. */
final class InspectionAdvice {

    private static final String KEY = "KEY_NOT_REGISTERED";
    private static final String TIME_STAMP_AUTHORITY = "TIME_STAMP_AUTHORITY_NOT_REGISTERED";

    private final TrustBasis trust;
    private final Instant time;

    InspectionAdvice(TrustBasis trust, Instant time) {
        this.trust = trust;
        this.time = time;
    }

    Optional<String> on(Inspection.Finding finding) {
        return Optional.ofNullable(
                switch (finding.code()) {
                    case KEY ->
                        "if this is the certificate you expect, register it for this inspection with --signer CERT.pem"
                                + (trust.anchors().isEmpty() ? ", and its national CA with --anchor CA.pem." : ".");
                    case TIME_STAMP_AUTHORITY ->
                        "if this is the authority you expect, register it for this inspection with"
                                + " --tsa-anchor CERT.pem.";
                    case "REVOCATION_UNKNOWN" ->
                        "examined as of " + time
                                + " unless time-stamped; the lists of the CAs on the path are given with"
                                + " --crl FILE, OCSP answers with --ocsp FILE.";
                    case "NO_PATH", "PATH_NOT_VALID" ->
                        "registered national CAs are given with --anchor CA.pem; here are "
                                + trust.anchors().size() + ".";
                    case "CERTIFICATE_NOT_IN_FORCE", "ALGORITHM_EXPIRED", "TIME_STAMP_IN_FUTURE" ->
                        "examined as of " + time + "; --at TIME sets another time.";
                    default -> null;
                });
    }

    /** What it means that nothing but a registration is missing: the verifier computes nothing with unknown keys. */
    Optional<String> onTheRest(Inspection inspection) {
        boolean registrationOnly = !inspection.findings().isEmpty()
                && inspection.findings().stream()
                        .allMatch(finding -> Set.of(KEY, TIME_STAMP_AUTHORITY).contains(finding.code()));
        return registrationOnly
                ? Optional.of("No other fault was found in the file, in what the signature covers and in its digest."
                        + " The signature value itself is checked with registered keys only.")
                : Optional.empty();
    }
}
