package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files given on the command line, read with the hub's own limit of 20 MB. */
final class InputFile {

    private static final int LIMIT = 20 << 20;

    private InputFile() {}

    static byte[] bytes(Path file) {
        byte[] bytes = beginning(file, LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new ToolkitProblem(file + " is larger than 20 MB.", "The hub does not take such files.");
        }
        return bytes;
    }

    /** At most so many octets of a file, from its first; no more is ever read. */
    static byte[] beginning(Path file, int most) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new ToolkitProblem(file + " cannot be read.", "Check the path and the file's permissions.", e);
        }
    }

    /** Of all of the file, however large, 64 lower-case hex digits. */
    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new ToolkitProblem(file + " cannot be read.", "Check the path and the file's permissions.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] pdf(Path file) {
        byte[] bytes = bytes(file);
        if (!new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            throw new ToolkitProblem(file + " is not a PDF.", "A PDF starts with %PDF- at its first byte.");
        }
        return bytes;
    }

    static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new ToolkitProblem(file + " cannot be written.", "Check the folder and its permissions.", e);
        }
    }
}
