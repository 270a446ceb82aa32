package org.carec.ecert.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * What shall become of a key: SUSPENDED, ACTIVE again, RETIRED or REVOKED, from now.
 *
 * @param reason for REVOKED a reason name of RFC 5280 section 5.3.1, e.g. {@code keyCompromise}; else free words without personal data
 * @param invalidityDate for REVOKED since when its signatures are void, not in the future; now when not given
 */
public record KeyChange(
        @NotNull RegisteredKey.Status status,
        @NotBlank @Size(max = 500) String reason,
        @NotNull Optional<Instant> invalidityDate)
        implements Serializable {}
