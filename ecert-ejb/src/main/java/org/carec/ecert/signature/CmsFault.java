package org.carec.ecert.signature;

/** What may be wrong with the signature's CMS (profile, section E). */
enum CmsFault implements Fault {
    NOT_DER(FORMAT_FAILURE),
    PADDING_NOT_ZERO(FORMAT_FAILURE),
    CMS_MALFORMED(FORMAT_FAILURE),
    VERSION_WRONG(FORMAT_FAILURE),
    CRLS_NOT_ALLOWED(FORMAT_FAILURE),
    CONTENT_TYPE_WRONG(FORMAT_FAILURE),
    CONTENT_INSIDE(FORMAT_FAILURE),
    NOT_ONE_SIGNER(FORMAT_FAILURE),
    SIGNER_NOT_IDENTIFIED(FORMAT_FAILURE),
    ATTRIBUTE_MISSING(FORMAT_FAILURE),
    ATTRIBUTE_TWICE(FORMAT_FAILURE),
    ATTRIBUTE_NOT_ALLOWED(FORMAT_FAILURE),
    OTHER_CERTIFICATE(FORMAT_FAILURE),
    OTHER_ALGORITHMS(FORMAT_FAILURE),
    DIGEST_DIFFERS(HASH_FAILURE),
    SIGNATURE_VALUE_WRONG(SIG_CRYPTO_FAILURE),
    DIGEST_NOT_ALLOWED(CRYPTO_CONSTRAINTS_FAILURE),
    DIGESTS_DIFFER(CRYPTO_CONSTRAINTS_FAILURE),
    SIGNATURE_ALGORITHM_NOT_ALLOWED(CRYPTO_CONSTRAINTS_FAILURE),
    KEY_NOT_ALLOWED(CRYPTO_CONSTRAINTS_FAILURE),
    ALGORITHM_EXPIRED(CRYPTO_CONSTRAINTS_FAILURE);

    private final String verdictCode;

    CmsFault(String verdictCode) {
        this.verdictCode = verdictCode;
    }

    @Override
    public String verdictCode() {
        return verdictCode;
    }

    @Override
    public SubIndication subIndication() {
        return switch (this) {
            case SIGNER_NOT_IDENTIFIED, OTHER_CERTIFICATE -> SubIndication.NO_SIGNING_CERTIFICATE_FOUND;
            case ATTRIBUTE_MISSING, ATTRIBUTE_NOT_ALLOWED -> SubIndication.SIG_CONSTRAINTS_FAILURE;
            default -> Fault.super.subIndication();
        };
    }
}
