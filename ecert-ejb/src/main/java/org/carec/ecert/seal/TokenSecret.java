package org.carec.ecert.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret behind presenter tokens and receipt numbers, as a key of HMAC-SHA-256. */
final class TokenSecret {

    /** The shortest secret, in bytes: as long as the MAC (RFC 2104 section 3). */
    static final int SHORTEST = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    TokenSecret(byte[] secret) {
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException("the token secret is shorter than " + SHORTEST + " bytes");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * A secret of its own for one purpose. No MAC under it says anything about one under another: the purpose is what the derived key is
     * made of, not a part of the message.
     */
    TokenSecret of(TagPurpose purpose) {
        return new TokenSecret(mac("ecert derived key 1:" + purpose.name()));
    }

    byte[] mac(String asciiMessage) {
        return mac(asciiMessage.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] mac(byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
