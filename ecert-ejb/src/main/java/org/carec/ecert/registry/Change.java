package org.carec.ecert.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What somebody wants a life cycle's next step to be.
 *
 * @param status what it shall become
 * @param effectiveFrom first day (UTC) on which it is so; not before the step that stands
 * @param reason why; no personal data
 */
public record Change<S>(@NotNull S status, @NotNull LocalDate effectiveFrom, @NotBlank @Size(max = 500) String reason)
        implements Serializable {}
