package org.carec.ecert.signature;

/** A signed PDF that passed every check. Only {@link PdfVerifier#require} makes one. */
public final class VerifiedPdf {

    private final byte[] bytes;
    private final SignedFacts facts;

    VerifiedPdf(UnverifiedPdf pdf, SignedFacts facts) {
        this.bytes = pdf.raw();
        this.facts = facts;
    }

    /** A copy of the file, octet for octet as it was examined. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public SignedFacts facts() {
        return facts;
    }
}
