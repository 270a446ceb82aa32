package org.carec.ecert.exchange;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.carec.ecert.platform.DocumentId;

/**
 * A push: a signed PDF with what it declares. Untrusted.
 *
 * @param metadata JSON in UTF-8, at most 256 KB
 * @param pdf the signed file, at most 20 MB
 * @param reserved the reservation it uses, if any
 * @param key the request's idempotency key; not asked of a dry run
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Submission(
        @NotNull byte[] metadata,
        @NotNull byte[] pdf,
        @NotNull Optional<DocumentId> reserved,
        @NotNull Optional<IdempotencyKey> key) {}
