package org.carec.ecert.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.carec.ecert.platform.CabCode;

/** A conformity assessment body that wants to take part; its country is the one its code names. */
public record NewCab(
        @NotNull CabCode code,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String nameLocal,
        @NotBlank @Size(max = 300) String address)
        implements Serializable {}
