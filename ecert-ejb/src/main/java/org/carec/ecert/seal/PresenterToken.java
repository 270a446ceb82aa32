package org.carec.ecert.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.carec.ecert.platform.DocumentId;

/** 80 bits of HMAC-SHA-256 over the document ID, as 16 characters Crockford base32. */
final class PresenterToken {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PURPOSE = "ecert presenter token 1:";
    private static final int BITS_PER_CHARACTER = 5;
    private static final int CHARACTERS = 16;

    private final TokenSecret secret;

    PresenterToken(TokenSecret secret) {
        this.secret = secret;
    }

    String of(DocumentId id) {
        var mac = secret.mac(PURPOSE + id.value());
        var token = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            token.append(ALPHABET.charAt(fiveBits(mac, i * BITS_PER_CHARACTER)));
        }
        return token.toString();
    }

    /** In constant time; case and the look-alikes O, I, L are forgiven, for a token may be typed off a print. */
    boolean matches(DocumentId id, String token) {
        var typed = token.strip()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return MessageDigest.isEqual(
                of(id).getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static int fiveBits(byte[] bytes, int firstBit) {
        int at = firstBit / Byte.SIZE;
        int pair = (bytes[at] & 0xFF) << Byte.SIZE | (bytes[at + 1] & 0xFF);
        return pair >> (2 * Byte.SIZE - BITS_PER_CHARACTER - firstBit % Byte.SIZE) & 0x1F;
    }
}
