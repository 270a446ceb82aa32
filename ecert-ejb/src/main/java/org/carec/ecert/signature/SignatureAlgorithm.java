package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A signature algorithm with its digest. Accepted are exactly the encodings listed here, so that no parameter can be
 * smuggled in: RSA PKCS#1 v1.5 with NULL or no parameters, RSA PSS with MGF1 over the same digest and a salt of its
 * length (RFC 4056, RFC 8017), ECDSA without parameters (RFC 5754), Ed25519 without parameters and with SHA-512 (RFC 8419), GOST R 34.10-2012
 * without parameters (RFC 9215), in a SignerInfo also by the key's identifier, as its tools write it.
 */
record SignatureAlgorithm(Scheme scheme, Digest digest) {

    enum Scheme {
        RSA_PKCS1(KeyKind.Family.RSA),
        RSA_PSS(KeyKind.Family.RSA),
        ECDSA(KeyKind.Family.NIST_CURVE),
        EDDSA(KeyKind.Family.EDWARDS_CURVE),
        GOST(KeyKind.Family.GOST_CURVE);

        private final KeyKind.Family family;

        Scheme(KeyKind.Family family) {
            this.family = family;
        }

        /** Whether the verifier knows these sizes: no profile reaches beyond them. */
        boolean canTake(int least, int most) {
            return least <= most
                    && (family == KeyKind.Family.RSA || least == most)
                    && family.has(least)
                    && family.has(most);
        }

        /** Whether keys of these sizes sign what that digest was made of. */
        boolean canUse(Digest digest, int bits) {
            return switch (this) {
                case GOST -> digest.isGost() && digest.octets() * 8 == bits;
                case EDDSA -> digest == Digest.SHA_512;
                default -> !digest.isGost();
            };
        }

        String sizes() {
            return family.sizes();
        }

        /** Whose keys sign so. */
        KeyKind.Family family() {
            return family;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Known(byte[] identifier, SignatureAlgorithm algorithm) {}

    private static final List<Known> COMPLETE = complete();

    private static final byte[] RSA_WITH_NULL = DerWriter.sequence(Oid.RSA_ENCRYPTION.der(), DerWriter.NULL);
    private static final byte[] RSA_ALONE = DerWriter.sequence(Oid.RSA_ENCRYPTION.der());

    private static final List<Known> BY_GOST_KEY = List.of(
            new Known(DerWriter.sequence(Oid.GOST_256.der(), DerWriter.NULL), gost(Digest.STREEBOG_256)),
            new Known(DerWriter.sequence(Oid.GOST_256.der()), gost(Digest.STREEBOG_256)),
            new Known(DerWriter.sequence(Oid.GOST_512.der(), DerWriter.NULL), gost(Digest.STREEBOG_512)),
            new Known(DerWriter.sequence(Oid.GOST_512.der()), gost(Digest.STREEBOG_512)));

    /** The algorithm an AlgorithmIdentifier names by itself, as in a certificate. */
    static Optional<SignatureAlgorithm> of(Der identifier) {
        return find(COMPLETE, identifier);
    }

    static SignatureAlgorithm require(Der identifier) {
        return of(identifier)
                .orElseThrow(() ->
                        new Refusal(CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED, "CMS offset " + identifier.start()));
    }

    private static Optional<SignatureAlgorithm> find(List<Known> among, Der identifier) {
        for (Known known : among) {
            if (identifier.sameOctets(known.identifier)) {
                return Optional.of(known.algorithm);
            }
        }
        return Optional.empty();
    }

    /** The algorithm of a SignerInfo, which may leave the digest to {@code digestAlgorithm} but not contradict it. */
    static SignatureAlgorithm require(Der identifier, Digest digest) {
        if (identifier.sameOctets(RSA_WITH_NULL) || identifier.sameOctets(RSA_ALONE)) {
            return new SignatureAlgorithm(Scheme.RSA_PKCS1, digest);
        }
        SignatureAlgorithm algorithm = find(BY_GOST_KEY, identifier).orElseGet(() -> require(identifier));
        if (algorithm.digest != digest) {
            throw new Refusal(CmsFault.DIGESTS_DIFFER, "CMS offset " + identifier.start());
        }
        return algorithm;
    }

    /** The encoding we write: the first of those we accept. */
    byte[] identifier() {
        return COMPLETE.stream()
                .filter(known -> known.algorithm.equals(this))
                .findFirst()
                .orElseThrow()
                .identifier;
    }

    private static List<Known> complete() {
        List<Known> known = new ArrayList<>();
        addPlain(known, Oid.SHA_256_WITH_RSA, Oid.ECDSA_SHA_256, Digest.SHA_256);
        addPlain(known, Oid.SHA_384_WITH_RSA, Oid.ECDSA_SHA_384, Digest.SHA_384);
        addPlain(known, Oid.SHA_512_WITH_RSA, Oid.ECDSA_SHA_512, Digest.SHA_512);
        known.add(new Known(
                DerWriter.sequence(Oid.ED_25519.der()), new SignatureAlgorithm(Scheme.EDDSA, Digest.SHA_512)));
        known.add(new Known(DerWriter.sequence(Oid.GOST_WITH_STREEBOG_256.der()), gost(Digest.STREEBOG_256)));
        known.add(new Known(DerWriter.sequence(Oid.GOST_WITH_STREEBOG_512.der()), gost(Digest.STREEBOG_512)));
        for (Digest digest : Digest.SHA_2) {
            for (byte[] hash : digest.identifiers()) {
                for (byte[] maskHash : digest.identifiers()) {
                    known.add(new Known(pss(digest, hash, maskHash), new SignatureAlgorithm(Scheme.RSA_PSS, digest)));
                }
            }
        }
        return List.copyOf(known);
    }

    private static SignatureAlgorithm gost(Digest digest) {
        return new SignatureAlgorithm(Scheme.GOST, digest);
    }

    private static void addPlain(List<Known> known, Oid rsa, Oid ecdsa, Digest digest) {
        SignatureAlgorithm pkcs1 = new SignatureAlgorithm(Scheme.RSA_PKCS1, digest);
        known.add(new Known(DerWriter.sequence(rsa.der(), DerWriter.NULL), pkcs1));
        known.add(new Known(DerWriter.sequence(rsa.der()), pkcs1));
        known.add(new Known(DerWriter.sequence(ecdsa.der()), new SignatureAlgorithm(Scheme.ECDSA, digest)));
    }

    /** RSASSA-PSS-params with the trailer field at its default. */
    private static byte[] pss(Digest digest, byte[] hash, byte[] maskHash) {
        byte[] mask = DerWriter.sequence(Oid.MGF1.der(), maskHash);
        byte[] salt = {Der.INTEGER, 1, (byte) digest.octets()};
        byte[] parameters = DerWriter.sequence(
                DerWriter.element(Der.CONTEXT_0, hash),
                DerWriter.element(Der.CONTEXT_1, mask),
                DerWriter.element(Der.CONTEXT_0 + 2, salt));
        return DerWriter.sequence(Oid.RSA_PSS.der(), parameters);
    }

    /** Such as {@code RSA-2048 PKCS#1 v1.5}, {@code ECDSA P-256}, {@code Ed25519} or {@code GOST R 34.10-2012 256}. */
    String describe(KeyKind key) {
        return switch (scheme) {
            case RSA_PKCS1 -> "RSA-" + key.bits() + " PKCS#1 v1.5";
            case RSA_PSS -> "RSA-" + key.bits() + " PSS";
            case ECDSA -> "ECDSA P-" + key.bits();
            case EDDSA -> "Ed25519";
            case GOST -> "GOST R 34.10-2012 " + key.bits();
        };
    }
}
