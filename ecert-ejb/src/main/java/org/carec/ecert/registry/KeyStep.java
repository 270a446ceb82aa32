package org.carec.ecert.registry;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * One step of a key's life.
 *
 * @param invalidityDate since when signatures are void (RFC 5280 section 5.3.2); given when REVOKED and only then
 */
public record KeyStep(
        RegisteredKey.Status status,
        Instant effectiveFrom,
        Instant recordedAt,
        String actor,
        String reason,
        Optional<Instant> invalidityDate)
        implements Serializable {}
