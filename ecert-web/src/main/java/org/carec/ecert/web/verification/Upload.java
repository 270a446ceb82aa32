package org.carec.ecert.web.verification;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An uploaded file, or why there is none. On disk or in little memory until it is read, within bounds, and gone with the request.
 *
 * @param problem key of the text that says what was wrong
 */
record Upload(Part part, Optional<String> problem, int status) {

    static final long LARGEST = 20L * 1024 * 1024;

    /** What a form adds around the file. */
    private static final long ENVELOPE = 64L * 1024;

    /** What is sent as {@code file}, or as {@code photo}; either field takes either. */
    static Upload of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST + ENVELOPE) {
            return tooLarge();
        }
        try {
            return Stream.of(request.getPart("file"), request.getPart("photo"))
                    .filter(part -> part != null && part.getSize() > 0)
                    .findFirst()
                    .map(part -> new Upload(part, Optional.empty(), HttpServletResponse.SC_OK))
                    .orElseGet(() -> missing(request));
        } catch (IllegalStateException larger) {
            return tooLarge();
        } catch (ServletException notMultipart) {
            return refused("upload.missing", HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static Upload missing(HttpServletRequest request) {
        try {
            var photo = request.getPart("photo") != null;
            return refused(photo ? "photo.missing" : "upload.missing", HttpServletResponse.SC_BAD_REQUEST);
        } catch (IOException | ServletException read) {
            throw new IllegalStateException(read); // the parts are there already
        }
    }

    long size() {
        return part.getSize();
    }

    /** Reads it into memory and removes it from the disk. */
    byte[] bytes() {
        try (var bytes = part.getInputStream()) {
            return bytes.readAllBytes();
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
