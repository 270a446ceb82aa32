package org.carec.ecert.hub.demo;

import java.nio.file.Path;

/** A document of the demonstration that the hub has registered. */
record Issued(Specimen specimen, String documentId, String qrContent, Path signedPdf) {}
