package org.carec.ecert.seal;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.carec.ecert.platform.Sha256;

/**
 * One of the hub's seal keys, on P-256.
 *
 * @param since when its certificate begins; the newest key signs
 * @param chain its certificate, then those above it
 */
record SealKey(ECPrivateKey secret, ECPublicKey published, Instant since, List<X509Certificate> chain) {

    private static final int KID_LENGTH = 8;
    private static final int FIELD_BITS = 256;

    SealKey {
        chain = List.copyOf(chain);
        if (!isP256(secret) || !isP256(published)) {
            throw new IllegalArgumentException("a seal key is an EC key on P-256");
        }
    }

    /** The first eight bytes of the SHA-256 of the key's SubjectPublicKeyInfo. */
    byte[] kid() {
        return Arrays.copyOf(Sha256.of(published.getEncoded()), KID_LENGTH);
    }

    /** The same as sixteen lower-case hex digits. */
    String id() {
        return HexFormat.of().formatHex(kid());
    }

    /** Whether a CA issued its certificate, and stands behind it in the chain. Whether that CA may be trusted is for whoever verifies. */
    boolean isCertified() {
        return chain.size() > 1
                && chain.get(0).getIssuerX500Principal().equals(chain.get(1).getSubjectX500Principal())
                && !chain.get(0).equals(chain.get(1));
    }

    /** The order's size and the cofactor tell P-256 from the other curves a keystore can hold of that size. */
    private static boolean isP256(java.security.interfaces.ECKey key) {
        return key.getParams().getCurve().getField().getFieldSize() == FIELD_BITS
                && key.getParams().getOrder().equals(Es256.ORDER);
    }
}
