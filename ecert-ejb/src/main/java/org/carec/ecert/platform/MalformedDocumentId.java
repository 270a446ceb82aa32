package org.carec.ecert.platform;

/** What was given is not in the form of a document ID. */
public class MalformedDocumentId extends Problem {

    public MalformedDocumentId() {
        super(
                Kind.UNACCEPTABLE,
                "MALFORMED_ID",
                "This is not a document ID: it looks like UZ0007-C26-4K7M2QX-8 and is printed beside the QR code.");
    }
}
