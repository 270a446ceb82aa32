package org.carec.ecert.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.carec.ecert.platform.CountryCode;

/** Who accredits CABs, under a short code such as {@code UZAC}. */
public record AccreditationBody(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{2,20}") String code,
        @NotNull CountryCode country,
        @NotBlank @Size(max = 200) String name)
        implements Serializable {}
