package org.carec.ecert.api.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carec.ecert.signature.UnverifiedPdf;
import org.carec.ecert.verification.Question.File;

/** A file that came as the whole body, kept on disk until there is room to examine it: who sends slowly shall hold no slot. */
final class Spooled implements AutoCloseable {

    private final Path path;

    private Spooled(Path path) {
        this.path = path;
    }

    /** Reads one byte more than is taken, so that the examination notices, and none beyond that. */
    static Spooled of(InputStream body) {
        try {
            var spooled = new Spooled(Files.createTempFile("question", ".pdf"));
            spooled.fill(body);
            return spooled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(InputStream body) throws IOException {
        try (body;
                var out = Files.newOutputStream(path)) {
            var buffer = new byte[64 * 1024];
            var left = UnverifiedPdf.LIMIT + 1;
            for (int n = body.read(buffer); n >= 0 && left > 0; n = body.read(buffer)) {
                out.write(buffer, 0, Math.min(n, left));
                left -= n;
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    File file() {
        try {
            return new File(Files.readAllBytes(path));
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
