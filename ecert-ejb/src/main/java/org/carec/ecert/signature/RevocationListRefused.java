package org.carec.ecert.signature;

/** A revocation list is not one that counts. */
public final class RevocationListRefused extends RuntimeException {

    private final String code;

    RevocationListRefused(String code) {
        super(code);
        this.code = code;
    }

    /** The fault's stable code, such as {@code EVIDENCE_SIGNATURE_WRONG}; the platform's {@code Sentences} have its words. */
    public String code() {
        return code;
    }
}
