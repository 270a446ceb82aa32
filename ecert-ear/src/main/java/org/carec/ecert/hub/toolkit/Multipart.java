package org.carec.ecert.hub.toolkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A {@code multipart/form-data} body (RFC 7578) in memory; the hub takes PDFs up to 20 MB. */
final class Multipart {

    private final String boundary = "ecert-" + UUID.randomUUID();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Multipart text(String name, String type, String value) {
        head("name=\"" + name + "\"", type);
        out.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(ascii("\r\n"));
        return this;
    }

    Multipart file(String name, String type, byte[] content) {
        head("name=\"" + name + "\"; filename=\"" + name + ".pdf\"", type);
        out.writeBytes(content);
        out.writeBytes(ascii("\r\n"));
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(out.size() + 64);
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(ascii("--" + boundary + "--\r\n"));
        return whole.toByteArray();
    }

    private void head(String disposition, String type) {
        out.writeBytes(ascii("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition
                + "\r\nContent-Type: " + type + "\r\n\r\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
