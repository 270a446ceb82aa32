package org.carec.ecert.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The digests that are accepted, none of which has an end date in ETSI TS 119 312 V1.5.1. SHA-2 is computed by the JDK, which was measured
 * eight times faster than BouncyCastle; Streebog (GOST R 34.11-2012, RFC 6986) by BouncyCastle, at less than 40 MB a second.
 */
@SuppressWarnings("ImmutableEnumChecker") // the arrays are written once and only read
enum Digest {
    SHA_256("SHA-256", Oid.SHA_256, 32),
    SHA_384("SHA-384", Oid.SHA_384, 48),
    SHA_512("SHA-512", Oid.SHA_512, 64),
    STREEBOG_256("GOST3411-2012-256", Oid.STREEBOG_256, 32),
    STREEBOG_512("GOST3411-2012-512", Oid.STREEBOG_512, 64);

    /** What goes with RSA, ECDSA and EdDSA. */
    static final List<Digest> SHA_2 = List.of(SHA_256, SHA_384, SHA_512);

    private static final List<Digest> ALL = List.of(values());

    private final String algorithm;
    private final int octets;
    private final byte[] withNull;
    private final byte[] withoutParameters;

    Digest(String algorithm, Oid oid, int octets) {
        this.algorithm = algorithm;
        this.octets = octets;
        this.withNull = DerWriter.sequence(oid.der(), DerWriter.NULL);
        this.withoutParameters = DerWriter.sequence(oid.der());
    }

    /** The digest an AlgorithmIdentifier names; its parameters must be NULL or absent (RFC 5754, clause 2). */
    static Optional<Digest> of(Der identifier) {
        for (Digest digest : ALL) {
            if (identifier.sameOctets(digest.withNull) || identifier.sameOctets(digest.withoutParameters)) {
                return Optional.of(digest);
            }
        }
        return Optional.empty();
    }

    static Digest require(Der identifier) {
        return of(identifier)
                .orElseThrow(() -> new Refusal(CmsFault.DIGEST_NOT_ALLOWED, "CMS offset " + identifier.start()));
    }

    /** Whether it goes with GOST R 34.10-2012 and nothing else. */
    boolean isGost() {
        return this == STREEBOG_256 || this == STREEBOG_512;
    }

    String algorithm() {
        return algorithm;
    }

    int octets() {
        return octets;
    }

    byte[][] identifiers() {
        return new byte[][] {withNull, withoutParameters};
    }

    MessageDigest begin() {
        try {
            return isGost()
                    ? MessageDigest.getInstance(algorithm, SignatureMath.BOUNCY_CASTLE)
                    : MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new Refusal(FileFault.VERIFIER_UNAVAILABLE, algorithm);
        }
    }

    byte[] of(byte[] data) {
        return begin().digest(data);
    }

    static String sha256Hex(byte[] data) {
        return HexFormat.of().formatHex(SHA_256.of(data));
    }
}
