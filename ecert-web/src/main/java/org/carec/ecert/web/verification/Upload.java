package org.carec.ecert.web.verification;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.carec.ecert.verification.Question.File;

/**
 * An uploaded file, or why there is none. On disk or in little memory until it is read, within bounds, and gone with the request.
 *
 * @param problem key of the text that says what was wrong
 */
record Upload(Part part, Optional<String> problem, int status) {

    static final long LARGEST = 20L * 1024 * 1024;

    /** What a form adds around the file. */
    private static final long ENVELOPE = 64L * 1024;

    static Upload of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST + ENVELOPE) {
            return tooLarge();
        }
        try {
            var part = request.getPart("file");
            return part == null || part.getSize() == 0
                    ? refused("upload.missing", HttpServletResponse.SC_BAD_REQUEST)
                    : new Upload(part, Optional.empty(), HttpServletResponse.SC_OK);
        } catch (IllegalStateException larger) {
            return tooLarge();
        } catch (ServletException notMultipart) {
            return refused("upload.missing", HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    long size() {
        return part.getSize();
    }

    /** Reads it into memory and removes it from the disk. */
    File file() {
        try (var bytes = part.getInputStream()) {
            return new File(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove();
        }
    }

    private void remove() {
        try {
            part.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Upload tooLarge() {
        return refused("upload.large", HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private static Upload refused(String problem, int status) {
        return new Upload(null, Optional.of(problem), status);
    }
}
