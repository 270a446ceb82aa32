package org.carec.ecert.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** The object identifiers the profile knows. */
@SuppressWarnings("ImmutableEnumChecker") // the arrays are written once and only read
enum Oid {
    DATA("1.2.840.113549.1.7.1"),
    SIGNED_DATA("1.2.840.113549.1.7.2"),
    TST_INFO("1.2.840.113549.1.9.16.1.4"),
    CONTENT_TYPE("1.2.840.113549.1.9.3"),
    MESSAGE_DIGEST("1.2.840.113549.1.9.4"),
    SIGNING_TIME("1.2.840.113549.1.9.5"),
    CMS_ALGORITHM_PROTECTION("1.2.840.113549.1.9.52"),
    SIGNING_CERTIFICATE("1.2.840.113549.1.9.16.2.12"),
    SIGNING_CERTIFICATE_V2("1.2.840.113549.1.9.16.2.47"),
    ADBE_REVOCATION_INFO("1.2.840.113583.1.1.8"),
    SIGNATURE_TIME_STAMP("1.2.840.113549.1.9.16.2.14"),
    SHA_256("2.16.840.1.101.3.4.2.1"),
    SHA_384("2.16.840.1.101.3.4.2.2"),
    SHA_512("2.16.840.1.101.3.4.2.3"),
    RSA_ENCRYPTION("1.2.840.113549.1.1.1"),
    RSA_PSS("1.2.840.113549.1.1.10"),
    MGF1("1.2.840.113549.1.1.8"),
    SHA_256_WITH_RSA("1.2.840.113549.1.1.11"),
    SHA_384_WITH_RSA("1.2.840.113549.1.1.12"),
    SHA_512_WITH_RSA("1.2.840.113549.1.1.13"),
    EC_PUBLIC_KEY("1.2.840.10045.2.1"),
    P_256("1.2.840.10045.3.1.7"),
    P_384("1.3.132.0.34"),
    P_521("1.3.132.0.35"),
    ED_25519("1.3.101.112"),
    ECDSA_SHA_256("1.2.840.10045.4.3.2"),
    ECDSA_SHA_384("1.2.840.10045.4.3.3"),
    ECDSA_SHA_512("1.2.840.10045.4.3.4"),
    GOST_256("1.2.643.7.1.1.1.1"),
    GOST_512("1.2.643.7.1.1.1.2"),
    STREEBOG_256("1.2.643.7.1.1.2.2"),
    STREEBOG_512("1.2.643.7.1.1.2.3"),
    GOST_WITH_STREEBOG_256("1.2.643.7.1.1.3.2"),
    GOST_WITH_STREEBOG_512("1.2.643.7.1.1.3.3"),
    CRYPTO_PRO_A("1.2.643.2.2.35.1"),
    CRYPTO_PRO_B("1.2.643.2.2.35.2"),
    CRYPTO_PRO_C("1.2.643.2.2.35.3"),
    TC26_256_A("1.2.643.7.1.2.1.1.1"),
    TC26_512_A("1.2.643.7.1.2.1.2.1"),
    TC26_512_B("1.2.643.7.1.2.1.2.2"),
    TC26_512_C("1.2.643.7.1.2.1.2.3"),
    CRL_NUMBER("2.5.29.20"),
    REASON_CODE("2.5.29.21"),
    INVALIDITY_DATE("2.5.29.24"),
    DELTA_CRL_INDICATOR("2.5.29.27"),
    ISSUING_DISTRIBUTION_POINT("2.5.29.28"),
    CERTIFICATE_ISSUER("2.5.29.29"),
    OCSP_BASIC("1.3.6.1.5.5.7.48.1.1");

    private final String dotted;
    private final byte[] der;

    Oid(String dotted) {
        this.dotted = dotted;
        try {
            this.der = new ASN1ObjectIdentifier(dotted).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String dotted() {
        return dotted;
    }

    /** Tag, length and content; shared, not to be changed. */
    byte[] der() {
        return der;
    }
}
