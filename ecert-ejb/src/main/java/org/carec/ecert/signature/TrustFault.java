package org.carec.ecert.signature;

/** What may be wrong with the signer's certificate (profile, section F). */
enum TrustFault implements Fault {
    KEY_NOT_REGISTERED(
            Fault.KEY_NOT_REGISTERED,
            "The signer's certificate is not registered.",
            "Sign with a key registered at the hub."),
    REGISTRY_UNAVAILABLE(TRY_LATER, "The registered keys could not be asked.", "Try again later."),
    CERTIFICATE_UNREADABLE(FORMAT_FAILURE, "A certificate cannot be read.", Words.ASK_CA),
    SIGNER_IS_CA(CRYPTO_CONSTRAINTS_FAILURE, "The signer's certificate is a CA's.", Words.ASK_CA),
    SIGNER_STAMPS_TIME(CRYPTO_CONSTRAINTS_FAILURE, "The signer's certificate is for time-stamping only.", Words.ASK_CA),
    KEY_USAGE_WRONG(CRYPTO_CONSTRAINTS_FAILURE, "The signer's certificate does not allow signing.", Words.ASK_CA),
    CRITICAL_EXTENSION_UNKNOWN(
            CRYPTO_CONSTRAINTS_FAILURE, "The signer's certificate has an unknown critical extension.", Words.ASK_CA),
    CERTIFICATE_NOT_ON_PATH(
            FORMAT_FAILURE,
            "The signature carries a certificate that is not on the signer's path.",
            "Leave other certificates out."),
    NO_PATH(
            Fault.KEY_NOT_REGISTERED,
            "No path leads from the signer's certificate to a registered national CA.",
            "Add the CA certificates in between."),
    PATH_TOO_LONG(
            Fault.KEY_NOT_REGISTERED, "The path to the national CA has more than four certificates.", Words.ASK_CA),
    PATH_NOT_VALID(Fault.KEY_NOT_REGISTERED, "The path to the national CA does not hold.", Words.ASK_CA),
    CERTIFICATE_NOT_IN_FORCE(
            KEY_NOT_ACTIVE_AT_SIGNING,
            "A certificate on the path was not in force at the time of signing.",
            "Sign with a certificate in force.");

    private final String verdictCode;
    private final String sentence;
    private final String remedy;

    TrustFault(String verdictCode, String sentence, String remedy) {
        this.verdictCode = verdictCode;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    @Override
    public String verdictCode() {
        return verdictCode;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    private static final class Words {
        static final String ASK_CA = "Ask your national CA for a certificate for document signing.";
    }
}
