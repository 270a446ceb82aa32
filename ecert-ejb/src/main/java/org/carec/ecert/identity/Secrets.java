package org.carec.ecert.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** New secrets. They are kept as their SHA-256 only: 256 random bits need no salt. */
final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits, base64url without padding: 43 characters. */
    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
