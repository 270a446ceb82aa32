package org.carec.ecert.signature;

/** What may be wrong with the signer's certificate (profile, section F). */
enum TrustFault implements Fault {
    KEY_NOT_REGISTERED(Fault.KEY_NOT_REGISTERED),
    REGISTRY_UNAVAILABLE(TRY_LATER),
    CERTIFICATE_UNREADABLE(FORMAT_FAILURE),
    SIGNER_IS_CA(CRYPTO_CONSTRAINTS_FAILURE),
    SIGNER_STAMPS_TIME(CRYPTO_CONSTRAINTS_FAILURE),
    KEY_USAGE_WRONG(CRYPTO_CONSTRAINTS_FAILURE),
    CRITICAL_EXTENSION_UNKNOWN(CRYPTO_CONSTRAINTS_FAILURE),
    CERTIFICATE_NOT_ON_PATH(FORMAT_FAILURE),
    NO_PATH(Fault.KEY_NOT_REGISTERED),
    PATH_TOO_LONG(Fault.KEY_NOT_REGISTERED),
    PATH_NOT_VALID(Fault.KEY_NOT_REGISTERED),
    CERTIFICATE_NOT_IN_FORCE(KEY_NOT_ACTIVE_AT_SIGNING);

    private final String verdictCode;

    TrustFault(String verdictCode) {
        this.verdictCode = verdictCode;
    }

    @Override
    public String verdictCode() {
        return verdictCode;
    }

    @Override
    public SubIndication subIndication() {
        return switch (this) {
            case SIGNER_IS_CA, SIGNER_STAMPS_TIME, KEY_USAGE_WRONG, CRITICAL_EXTENSION_UNKNOWN, PATH_TOO_LONG ->
                SubIndication.CHAIN_CONSTRAINTS_FAILURE;
            case PATH_NOT_VALID, CERTIFICATE_UNREADABLE, CERTIFICATE_NOT_ON_PATH ->
                SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE;
            default -> Fault.super.subIndication();
        };
    }
}
