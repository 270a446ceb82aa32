package org.carec.ecert.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.carec.ecert.platform.CountryCode;

/** A country that takes part. */
public record Country(@NotNull CountryCode code, @NotBlank @Size(max = 100) String name) implements Serializable {}
