package org.carec.ecert.watch;

import java.security.SecureRandom;
import java.util.Base64;

/** New names and secrets that nobody guesses. */
final class Secrets {

    private static final int ID = 16;
    private static final int SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 128 random bits: 22 characters of base64url. */
    static String id() {
        return next(ID);
    }

    /** 256 random bits: 43 characters of base64url. */
    static String token() {
        return next(SECRET);
    }

    private static String next(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
