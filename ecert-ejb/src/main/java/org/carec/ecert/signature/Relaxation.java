package org.carec.ecert.signature;

/**
 * A switch of a {@link VerificationProfile}: one thing many tools write that the strict profile does not take. Off unless a profile names
 * it. None of them touches what a signature covers, the gap, or whose key it is, and only {@link #SEVERAL_SIGNATURES} what may follow the first.
 * What each one risks stands in words in {@code sentences/relaxations_*.properties}, under its name.
 */
public enum Relaxation {

    /** {@code /SubFilter /adbe.pkcs7.detached} (ISO 32000-1, clause 12.8.3.3), with the signed attributes that go with it. */
    ADBE_PKCS7_DETACHED,

    /** A CMS in any form of BER (ITU-T X.690), brought into DER before anything is read from it. */
    BER_ENCODING,

    /** A first revision with {@code /XRefStm} (ISO 32000-1, clause 7.5.8.4), as word processors write it. */
    HYBRID_FILE,

    /** GOST R 34.10-2012 with Streebog of the same size, in keys, signatures, digests, paths and time-stamps (RFC 7091, 6986, 9215). */
    GOST,

    /** Further document signatures, each in a later revision of its own, by other registered keys. */
    SEVERAL_SIGNATURES,

    /** No signing-certificate-v2 among the signed attributes; one that is there must be right. */
    SIGNING_CERTIFICATE_V2_ABSENT
}
