package org.carec.ecert.signature;

/** What may be wrong with the signature's CMS (profile, section E). */
enum CmsFault implements Fault {
    NOT_DER(FORMAT_FAILURE, "The signature is not in canonical DER.", Words.SIGN_AGAIN),
    PADDING_NOT_ZERO(FORMAT_FAILURE, "What follows the signature in /Contents is not all zero.", Words.SIGN_AGAIN),
    CMS_MALFORMED(FORMAT_FAILURE, "The signature is not a CMS SignedData as the standard wants.", Words.SIGN_AGAIN),
    VERSION_WRONG(FORMAT_FAILURE, "A version number of the CMS is wrong.", Words.SIGN_AGAIN),
    CRLS_NOT_ALLOWED(FORMAT_FAILURE, "The CMS carries revocation lists.", Words.SIGN_AGAIN),
    CONTENT_TYPE_WRONG(FORMAT_FAILURE, "The CMS does not sign data.", Words.SIGN_AGAIN),
    CONTENT_INSIDE(FORMAT_FAILURE, "The CMS carries content of its own instead of signing the file.", Words.SIGN_AGAIN),
    NOT_ONE_SIGNER(FORMAT_FAILURE, "The CMS has not exactly one signer.", Words.SIGN_AGAIN),
    SIGNER_NOT_IDENTIFIED(FORMAT_FAILURE, "The signer's certificate is not in the CMS exactly once.", Words.SIGN_AGAIN),
    ATTRIBUTE_MISSING(FORMAT_FAILURE, "A signed attribute that must be there is missing.", Words.SIGN_AGAIN),
    ATTRIBUTE_TWICE(FORMAT_FAILURE, "An attribute stands twice or has not exactly one value.", Words.SIGN_AGAIN),
    ATTRIBUTE_NOT_ALLOWED(
            FORMAT_FAILURE, "An attribute is not allowed in a PAdES baseline signature.", Words.SIGN_AGAIN),
    OTHER_CERTIFICATE(FORMAT_FAILURE, "The signature was made for another certificate.", Words.SIGN_AGAIN),
    DIGEST_DIFFERS(HASH_FAILURE, "The file is not the one that was signed.", "Send the file exactly as it was signed."),
    SIGNATURE_VALUE_WRONG(
            SIG_CRYPTO_FAILURE, "The signature was not made with the certificate's key.", Words.SIGN_AGAIN),
    DIGEST_NOT_ALLOWED(CRYPTO_CONSTRAINTS_FAILURE, "The digest is not SHA-256, SHA-384 or SHA-512.", Words.STRONGER),
    DIGESTS_DIFFER(CRYPTO_CONSTRAINTS_FAILURE, "The CMS names different digests for one signature.", Words.SIGN_AGAIN),
    SIGNATURE_ALGORITHM_NOT_ALLOWED(
            CRYPTO_CONSTRAINTS_FAILURE, "The signature algorithm or its parameters are not accepted.", Words.STRONGER),
    KEY_NOT_ALLOWED(
            CRYPTO_CONSTRAINTS_FAILURE,
            "The key is neither RSA of 2048 to 8192 bits, nor on P-256, P-384 or P-521, nor Ed25519.",
            Words.STRONGER),
    ALGORITHM_EXPIRED(CRYPTO_CONSTRAINTS_FAILURE, "The algorithm was no longer accepted at that time.", Words.STRONGER);

    private final String verdictCode;
    private final String sentence;
    private final String remedy;

    CmsFault(String verdictCode, String sentence, String remedy) {
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
        static final String SIGN_AGAIN = "Sign the PDF again as PAdES baseline B-B or B-T.";
        static final String STRONGER =
                "Use RSA from 2048 bits or ECDSA with SHA-256, SHA-384 or SHA-512, or Ed25519 with SHA-512.";
    }
}
