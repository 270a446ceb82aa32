package org.carec.ecert.web.verification;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.carec.ecert.verification.Question.File;

/**
 * An uploaded file, or why there is none. Read into memory, within bounds, and gone with the request.
 *
 * @param problem key of the text that says what was wrong
 */
record Upload(File file, Optional<String> problem, int status) {

    static final long LARGEST = 20L * 1024 * 1024;

    /** What a form adds around the file. */
    private static final long ENVELOPE = 64L * 1024;

    static Upload of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST + ENVELOPE) {
            return tooLarge();
        }
        try {
            return read(request);
        } catch (IllegalStateException larger) {
            return tooLarge();
        } catch (ServletException notMultipart) {
            return refused("upload.missing", HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static Upload read(HttpServletRequest request) throws IOException, ServletException {
        var part = request.getPart("file");
        if (part == null || part.getSize() == 0) {
            return refused("upload.missing", HttpServletResponse.SC_BAD_REQUEST);
        }
        try (var bytes = part.getInputStream()) {
            return new Upload(new File(bytes.readAllBytes()), Optional.empty(), HttpServletResponse.SC_OK);
        } finally {
            part.delete();
        }
    }

    private static Upload tooLarge() {
        return refused("upload.large", HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private static Upload refused(String problem, int status) {
        return new Upload(null, Optional.of(problem), status);
    }
}
