package org.carec.ecert.hub.toolkit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A number handed out before signing.
 *
 * @param documentId the hub's number, e.g. {@code UZ0007-C26-4K7M2QX-8}
 * @param qrContent the text of the QR code: URI, presenter token and seal
 * @param qrPng the QR code as PNG in Base64
 * @param json the whole answer
 */
public record Reservation(String documentId, String qrContent, String qrPng, JsonNode json) {

    /** Reads the hub's answer, now or from a file in which it was kept. */
    public static Reservation of(JsonNode json) {
        JsonNode qr = json.path("qr");
        return new Reservation(
                json.path("documentId").asText(),
                qr.path("content").asText(),
                qr.path("png").asText(),
                json);
    }
}
