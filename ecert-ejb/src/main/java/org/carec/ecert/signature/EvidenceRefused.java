package org.carec.ecert.signature;

/** A revocation list or an OCSP answer is not one that counts. */
public final class EvidenceRefused extends RuntimeException {

    private final String code;

    EvidenceRefused(String code) {
        super(code);
        this.code = code;
    }

    /** The fault's stable code, such as {@code EVIDENCE_SIGNATURE_WRONG}; the platform's {@code Sentences} have its words. */
    public String code() {
        return code;
    }
}
