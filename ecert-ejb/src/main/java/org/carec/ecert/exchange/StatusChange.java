package org.carec.ecert.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.platform.DocumentId;

/**
 * What is to be done to a document.
 *
 * @param reason code, e.g. {@code LABEL_MISSING}; the public sees it
 * @param note a few words for those concerned, 500 characters at most; never published
 * @param effectiveFrom since when it counts; now if empty, never in the future
 * @param successor the registered document that replaces this one; with REPLACE and only then
 */
public record StatusChange(
        @NotNull StatusEvent.Event event,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reason,
        @NotNull @Size(max = 500) String note,
        @NotNull Optional<Instant> effectiveFrom,
        @NotNull Optional<DocumentId> successor) {}
