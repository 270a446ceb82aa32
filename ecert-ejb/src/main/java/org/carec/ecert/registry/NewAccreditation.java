package org.carec.ecert.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.carec.ecert.platform.CabCode;

/**
 * An accreditation to be entered for a CAB, with its scope.
 *
 * @param number the body's own number for it, unique with that body
 * @param body code of the accreditation body
 */
public record NewAccreditation(
        @NotNull CabCode cab,
        @NotBlank @Size(max = 60) String number,
        @NotBlank String body,
        @NotNull @Pattern(regexp = "ISO/IEC 170(65|25)") String standard,
        @NotNull Period period,
        @NotEmpty List<@NotNull ScopeEntry> scope)
        implements Serializable {

    public NewAccreditation {
        scope = List.copyOf(scope);
        for (var entry : scope) {
            if (!entry.type().accreditationStandard().equals(standard)) {
                throw new EntryRefused("Accreditation " + number + " is to " + standard + "; " + entry.type()
                        + " takes " + entry.type().accreditationStandard() + ".");
            }
        }
    }
}
