package org.carec.ecert.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.carec.ecert.platform.CountryCode;

/** The national standards body that answers for its country's CABs. */
public record CompetentAuthority(
        @NotNull CountryCode country,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(max = 200) @Pattern(regexp = "https?://\\S+") String website)
        implements Serializable {}
