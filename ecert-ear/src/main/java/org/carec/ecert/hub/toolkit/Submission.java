package org.carec.ecert.hub.toolkit;

import java.util.Optional;

/**
 * What is pushed.
 *
 * @param metadata the declared facts as JSON, equal to those of the reservation where there is one
 * @param documentId the reservation used; without one the hub gives the number
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Submission(String metadata, byte[] pdf, Optional<String> documentId) {}
