package org.carec.ecert.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Of which certificate an OCSP answer speaks (CertID, RFC 6960, clause 4.1.1). SHA-1 is allowed here, and only here: nearly every responder
 * uses it, and it does not protect but name. What it names was signed by the CA or its delegate; to be deceived we would need another
 * CA of the same hashes, and that CA's key would not have signed the answer.
 */
record OcspCertificateId(UnaryOperator<byte[]> hash, Der issuerName, Der issuerKey, Der serial) {

    private static final byte[] SHA_1_NULL = {0x30, 9, 6, 5, 0x2b, 0x0e, 3, 2, 0x1a, 5, 0};
    private static final byte[] SHA_1_ALONE = {0x30, 7, 6, 5, 0x2b, 0x0e, 3, 2, 0x1a};

    static OcspCertificateId of(Der element) {
        List<Der> parts = element.require(Der.SEQUENCE).children(4, 4);
        Der algorithm = parts.get(0);
        boolean sha1 = algorithm.sameOctets(SHA_1_NULL) || algorithm.sameOctets(SHA_1_ALONE);
        UnaryOperator<byte[]> hash = sha1 ? OcspCertificateId::sha1 : Digest.require(algorithm)::of;
        return new OcspCertificateId(
                hash,
                parts.get(1).require(Der.OCTET_STRING),
                parts.get(2).require(Der.OCTET_STRING),
                parts.get(3).require(Der.INTEGER));
    }

    /** As a question states it; by SHA-1, as every responder knows it (RFC 5019, clause 2.1.1). */
    static byte[] stated(Certificate certificate, Certificate issuer) {
        return DerWriter.sequence(
                SHA_1_NULL,
                DerWriter.element(Der.OCTET_STRING, sha1(issuer.subjectName().octets())),
                DerWriter.element(Der.OCTET_STRING, sha1(issuer.keyOctets())),
                certificate.serial().octets());
    }

    boolean names(Certificate certificate, Certificate issuer) {
        return serial.sameOctets(certificate.serial())
                && isHash(issuerName, issuer.subjectName().octets())
                && isHash(issuerKey, issuer.keyOctets());
    }

    private boolean isHash(Der stated, byte[] octets) {
        return stated.sameOctets(DerWriter.element(Der.OCTET_STRING, hash.apply(octets)));
    }

    static byte[] sha1(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new Refusal(FileFault.VERIFIER_UNAVAILABLE, "SHA-1");
        }
    }
}
