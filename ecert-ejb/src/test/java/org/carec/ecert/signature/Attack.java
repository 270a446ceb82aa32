package org.carec.ecert.signature;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A file that must be refused.
 *
 * @param name what was done to it
 * @param code one code the report must contain
 * @param file the file
 * @param trust whom the hub trusts
 * @param now when it is asked
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Attack(String name, Fault code, byte[] file, TrustBasis trust, Instant now) {

    static final TestIdentity SIGNER = TestPki.signer("P-256");

    static Attack of(String name, Fault code, byte[] file) {
        return new Attack(name, code, file, TestPki.trust(SIGNER), TestPki.NOW);
    }

    /** A file bent before it was signed: its signature is mathematically true. */
    static Attack bent(String name, Fault code, Consumer<ForgedPdf> bend) {
        return of(name, code, bent(SIGNER, bend));
    }

    static Attack signedBy(TestIdentity signer, String name, Fault code) {
        return new Attack(name, code, bent(signer, pdf -> {}), TestPki.trust(signer), TestPki.NOW);
    }

    static byte[] bent(TestIdentity signer, Consumer<ForgedPdf> bend) {
        ForgedPdf pdf = new ForgedPdf(signer);
        bend.accept(pdf);
        return pdf.signed();
    }

    SignatureReport report() {
        return new PdfVerifier().examine(new UnverifiedPdf(file), trust, now);
    }

    Set<String> codes() {
        return report().findings().stream().map(SignatureFinding::code).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return name;
    }
}
