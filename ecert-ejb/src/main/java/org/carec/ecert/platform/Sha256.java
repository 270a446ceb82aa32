package org.carec.ecert.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as 32 bytes or as 64 lower-case hex digits. */
public final class Sha256 {

    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        return begin().digest(bytes);
    }

    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Over several pieces; each one's length goes in before it, so that no two lists of pieces share a hash. */
    public static String ofPieces(byte[]... pieces) {
        var digest = begin();
        for (var piece : pieces) {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, piece.length));
            digest.update(piece);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    private static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
