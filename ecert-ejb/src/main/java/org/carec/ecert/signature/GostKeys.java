package org.carec.ecert.signature;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Keys of GOST R 34.10-2012 (RFC 7091) on named parameter sets, in exactly the encodings of RFC 9215, clause 4: with 256 bits CryptoPro A, B
 * and C, which need the digest named beside them, and TC26 A, where it may be left out; with 512 bits TC26 A, B and C. Keys of 1994 and 2001
 * have other identifiers, and none of them is known here.
 */
final class GostKeys {

    private static final List<Known> KNOWN = known();

    private GostKeys() {}

    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Known(byte[] identifier, int bits) {}

    /** The key an AlgorithmIdentifier speaks of, if it is such a one. */
    static Optional<KeyKind> kind(Der identifier) {
        return KNOWN.stream()
                .filter(known -> identifier.sameOctets(known.identifier))
                .map(known -> new KeyKind(KeyKind.Family.GOST_CURVE, known.bits))
                .findFirst();
    }

    private static List<Known> known() {
        List<Known> known = new ArrayList<>();
        for (Oid curve : List.of(Oid.CRYPTO_PRO_A, Oid.CRYPTO_PRO_B, Oid.CRYPTO_PRO_C, Oid.TC26_256_A)) {
            known.add(new Known(identifier(Oid.GOST_256, curve.der(), Oid.STREEBOG_256.der()), 256));
        }
        known.add(new Known(identifier(Oid.GOST_256, Oid.TC26_256_A.der()), 256));
        for (Oid curve : List.of(Oid.TC26_512_A, Oid.TC26_512_B, Oid.TC26_512_C)) {
            known.add(new Known(identifier(Oid.GOST_512, curve.der(), Oid.STREEBOG_512.der()), 512));
            known.add(new Known(identifier(Oid.GOST_512, curve.der()), 512));
        }
        return List.copyOf(known);
    }

    private static byte[] identifier(Oid algorithm, byte[]... parameters) {
        return DerWriter.sequence(algorithm.der(), DerWriter.sequence(parameters));
    }

    /** A SubjectPublicKeyInfo without the digest beside the curve, which some leave out; any that is not of GOST stays as it is. */
    static byte[] plain(byte[] key) {
        Der whole = Der.exactly(key);
        Der identifier = whole.children().get(0);
        if (kind(identifier).isEmpty()) {
            return key;
        }
        List<Der> parts = identifier.children();
        byte[] curve = parts.get(1).children().get(0).octets();
        return DerWriter.sequence(
                DerWriter.sequence(parts.get(0).octets(), DerWriter.sequence(curve)),
                whole.children().get(1).octets());
    }

    /** The key as BouncyCastle computes with it; the JDK has only its octets. A point that is not on the curve is no key. */
    static PublicKey of(PublicKey key) throws InvalidKeyException {
        try {
            PublicKey made = BouncyCastleProvider.getPublicKey(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
            if (made == null) {
                throw new InvalidKeyException("not a key of GOST R 34.10-2012");
            }
            return made;
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidKeyException("not a key of GOST R 34.10-2012", e);
        }
    }
}
