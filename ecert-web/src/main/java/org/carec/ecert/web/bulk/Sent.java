package org.carec.ecert.web.bulk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;

/**
 * What the form sent.
 *
 * @param numbers what was typed or pasted
 * @param file what was chosen; empty when nothing was
 */
record Sent(String numbers, Optional<Part> file, Optional<CountryCode> country) {

    static final int LARGEST_FILE = 1 << 20;

    /** Room for two hundred links, and what a form adds. */
    static final int LARGEST_REST = 512 << 10;

    /** @throws ListRefused it is larger than is taken */
    static Sent of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST_FILE + LARGEST_REST) {
            throw tooLarge();
        }
        try {
            var file = isForm(request) ? Optional.ofNullable(request.getPart("file")) : Optional.<Part>empty();
            return new Sent(
                    given(request, "numbers"),
                    file.filter(part -> part.getSize() > 0),
                    Optional.of(given(request, "importCountry").strip())
                            .filter(c -> c.matches("[A-Za-z]{2}"))
                            .map(CountryCode::new));
        } catch (IllegalStateException | ServletException larger) {
            throw tooLarge();
        }
    }

    /** Reads the file into memory and removes it from the disk. */
    static byte[] bytes(Part file) {
        try (var bytes = file.getInputStream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(file);
        }
    }

    private static void remove(Part file) {
        try {
            file.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("multipart/form-data");
    }

    private static String given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static ListRefused tooLarge() {
        return new ListRefused(413, "upload.large");
    }
}
