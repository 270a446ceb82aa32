package org.carec.ecert.api.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that came as the whole body, kept on disk until there is room to examine it: who sends slowly shall hold no slot. */
public final class Spooled implements AutoCloseable {

    private final Path path;

    private Spooled(Path path) {
        this.path = path;
    }

    /**
     * Reads a body.
     *
     * @param taken most bytes that are taken; one more is read, so that the examination notices, and none beyond that
     */
    public static Spooled of(InputStream body, int taken) {
        try {
            var spooled = new Spooled(Files.createTempFile("body", ".tmp"));
            spooled.fill(body, taken);
            return spooled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(InputStream body, int taken) throws IOException {
        try (body;
                var out = Files.newOutputStream(path)) {
            var buffer = new byte[64 * 1024];
            var left = taken + 1;
            for (int n = body.read(buffer); n >= 0 && left > 0; n = body.read(buffer)) {
                out.write(buffer, 0, Math.min(n, left));
                left -= n;
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** All of it, into memory: only where there is room. */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
