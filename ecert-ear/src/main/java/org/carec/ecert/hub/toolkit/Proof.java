package org.carec.ecert.hub.toolkit;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** What may prove that a certificate was not revoked: a revocation list or an OCSP answer. */
sealed interface Proof permits ListProof, AnswerProof {

    /**
     * What is to be proved.
     *
     * @param issuer who issued the certificate
     * @param time at which it must not have been revoked
     * @param now the time of asking: nothing can be from later
     */
    record Question(X509Certificate certificate, X509Certificate issuer, Instant time, Instant now) {

        /** How far a CA's clock may run ahead of ours. */
        private static final long CLOCKS_DIFFER = 60;

        /** Whether what was so from then, and was to be renewed then, tells of the time in question. */
        boolean isToldBy(Instant from, Instant renewed) {
            return !from.isAfter(now.plusSeconds(CLOCKS_DIFFER)) && (from.isAfter(time) || !renewed.isBefore(time));
        }

        ToolkitProblem revoked(String origin, Instant since) {
            return new ToolkitProblem(
                    "The certificate of " + subject() + " is revoked since " + since + ", says " + origin + ".",
                    "Sign with another key, or stamp with another authority.");
        }

        String subject() {
            return OneLine.of(certificate.getSubjectX500Principal().getName());
        }
    }

    byte[] der();

    /**
     * Why it proves nothing; empty when it proves that the certificate was not revoked.
     *
     * @throws ToolkitProblem when it proves that the certificate is revoked
     */
    Optional<String> objection(Question question);
}
