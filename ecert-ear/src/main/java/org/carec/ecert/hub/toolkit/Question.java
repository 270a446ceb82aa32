package org.carec.ecert.hub.toolkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/**
 * What the hub is asked about: one of number, QR content, SHA-256 or file.
 *
 * @param field {@code id}, {@code qr} or {@code sha256}; {@code file} with the PDF in its place
 * @param importCountry ISO 3166-1 alpha-2 code of the importing country, for the finding on acceptance
 * @param at an RFC 3339 instant to judge the status at, now when absent
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Question(
        String field, String value, Optional<byte[]> pdf, Optional<String> importCountry, Optional<String> at) {

    /** A number, a QR code's content or a SHA-256 in hex, told apart by their form. */
    public static Question about(String text) {
        String trimmed = text.strip();
        if (trimmed.matches("(?i)[0-9a-f]{64}")) {
            return of("sha256", trimmed.toLowerCase(Locale.ROOT));
        }
        return of(trimmed.contains("://") ? "qr" : "id", trimmed);
    }

    public static Question file(byte[] pdf) {
        return new Question("file", "", Optional.of(pdf.clone()), Optional.empty(), Optional.empty());
    }

    private static Question of(String field, String value) {
        return new Question(field, value, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Question importedTo(String country) {
        return new Question(field, value, pdf, Optional.of(country.toUpperCase(Locale.ROOT)), at);
    }

    public Question asOf(String instant) {
        return new Question(field, value, pdf, importCountry, Optional.of(instant));
    }

    ObjectNode json() {
        ObjectNode body = Transport.JSON.createObjectNode().put(field, value);
        importCountry.ifPresent(country -> body.put("importCountry", country));
        at.ifPresent(instant -> body.put("at", instant));
        return body;
    }

    Multipart parts() {
        Multipart parts = new Multipart().file("file", "application/pdf", pdf.orElseThrow());
        importCountry.ifPresent(country -> parts.text("importCountry", "text/plain", country));
        at.ifPresent(instant -> parts.text("at", "text/plain", instant));
        return parts;
    }
}
