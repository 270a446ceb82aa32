package org.carec.ecert.hub.demo;

import java.util.Base64;

/**
 * What the hub's reservation gives for printing inside the signed PDF.
 *
 * @param documentId the hub's number
 * @param qrContent the text of the QR code: URI, presenter token and seal
 * @param qrPng the QR code as PNG in Base64, as the reservation gives it
 */
record Mark(String documentId, String qrContent, String qrPng) {

    byte[] picture() {
        return Base64.getDecoder().decode(qrPng);
    }

    /** The address without token and seal, short enough to be typed. */
    String address() {
        return qrContent.replaceFirst("[?#].*$", "");
    }
}
