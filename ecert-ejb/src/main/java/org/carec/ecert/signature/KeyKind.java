package org.carec.ecert.signature;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;

/**
 * An accepted public key: RSA of 2048 to 8192 bits with an odd exponent of at least 65537, a named NIST curve, Ed25519 (RFC 8410),
 * or GOST R 34.10-2012.
 *
 * @param bits size of the modulus or of the curve
 */
record KeyKind(Family family, int bits) {

    /** Kinds of keys with the sizes the verifier can take; which of them count, and until when, a profile says. */
    @SuppressWarnings("ImmutableEnumChecker") // the list is immutable
    enum Family {
        RSA(2048, 8192),
        NIST_CURVE(256, 384, 521),
        EDWARDS_CURVE(255),
        GOST_CURVE(256, 512);

        private final List<Integer> sizes;

        Family(Integer... sizes) {
            this.sizes = List.of(sizes);
        }

        boolean has(int bits) {
            return this == RSA ? bits >= sizes.get(0) && bits <= sizes.get(1) : sizes.contains(bits);
        }

        String sizes() {
            return this == RSA ? sizes.get(0) + "-" + sizes.get(1) : sizes.toString();
        }
    }

    private static final int EXPONENT_BITS = 64; // a longer one only makes verification slow
    private static final BigInteger EXPONENT_LEAST = BigInteger.valueOf(65_537);

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
        return GostKeys.kind(algorithm)
                .orElseThrow(() -> new Refusal(CmsFault.KEY_NOT_ALLOWED, "certificate of " + certificate.subject()));
    }

    private static boolean sound(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        BigInteger exponent = key.getPublicExponent();
        return Family.RSA.has(bits)
                && exponent.testBit(0)
                && exponent.compareTo(EXPONENT_LEAST) >= 0
                && exponent.bitLength() <= EXPONENT_BITS;
    }
}
