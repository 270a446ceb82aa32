package org.carec.ecert.signature;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * An accepted public key: RSA of 2048 to 8192 bits with an odd exponent of at least 65537, a named NIST curve, or Ed25519 (RFC 8410).
 *
 * @param bits size of the modulus or of the curve
 */
record KeyKind(Family family, int bits) {

    enum Family {
        RSA,
        NIST_CURVE,
        EDWARDS_CURVE
    }

    private static final int RSA_LEAST = 2048;
    private static final int RSA_MOST = 8192;
    private static final int EXPONENT_BITS = 64; // a longer one only makes verification slow
    private static final BigInteger EXPONENT_LEAST = BigInteger.valueOf(65_537);

    /** First day on which RSA PKCS#1 v1.5, and RSA PSS below 3000 bits, are not accepted (ETSI TS 119 312 V1.5.1). */
    private static final Instant LEGACY_ENDS =
            LocalDate.of(2029, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private static final int LASTING_RSA = 3000;

    private static final byte[] RSA = DerWriter.sequence(Oid.RSA_ENCRYPTION.der(), DerWriter.NULL);
    private static final byte[] ED_25519 = DerWriter.sequence(Oid.ED_25519.der());
    private static final byte[] P_256 = DerWriter.sequence(Oid.EC_PUBLIC_KEY.der(), Oid.P_256.der());
    private static final byte[] P_384 = DerWriter.sequence(Oid.EC_PUBLIC_KEY.der(), Oid.P_384.der());
    private static final byte[] P_521 = DerWriter.sequence(Oid.EC_PUBLIC_KEY.der(), Oid.P_521.der());

    static KeyKind of(Certificate certificate) {
        Der algorithm = certificate.keyAlgorithm();
        PublicKey key = certificate.x509().getPublicKey();
        if (algorithm.sameOctets(RSA) && key instanceof RSAPublicKey rsa && sound(rsa)) {
            return new KeyKind(Family.RSA, rsa.getModulus().bitLength());
        }
        if (algorithm.sameOctets(P_256)) {
            return new KeyKind(Family.NIST_CURVE, 256);
        }
        if (algorithm.sameOctets(P_384)) {
            return new KeyKind(Family.NIST_CURVE, 384);
        }
        if (algorithm.sameOctets(P_521)) {
            return new KeyKind(Family.NIST_CURVE, 521);
        }
        if (algorithm.sameOctets(ED_25519)) {
            return new KeyKind(Family.EDWARDS_CURVE, 255);
        }
        throw new Refusal(CmsFault.KEY_NOT_ALLOWED, "certificate of " + certificate.subject());
    }

    private static boolean sound(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        BigInteger exponent = key.getPublicExponent();
        return bits >= RSA_LEAST
                && bits <= RSA_MOST
                && exponent.testBit(0)
                && exponent.compareTo(EXPONENT_LEAST) >= 0
                && exponent.bitLength() <= EXPONENT_BITS;
    }

    /** Whether this key may be used that way, at that time. */
    void require(SignatureAlgorithm algorithm, Instant time, String where) {
        if (family != algorithm.scheme().family()) {
            throw new Refusal(CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED, where);
        }
        boolean pss = algorithm.scheme() == SignatureAlgorithm.Scheme.RSA_PSS;
        boolean lasting = family != Family.RSA || (pss && bits >= LASTING_RSA);
        if (!lasting && !time.isBefore(LEGACY_ENDS)) {
            throw new Refusal(CmsFault.ALGORITHM_EXPIRED, where);
        }
    }
}
