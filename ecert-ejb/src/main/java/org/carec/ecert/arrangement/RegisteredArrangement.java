package org.carec.ecert.arrangement;

import java.io.Serializable;
import java.util.List;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.registry.History;

/** An arrangement as the register has it. */
public record RegisteredArrangement(
        String code,
        String title,
        NewArrangement.Kind kind,
        String legalBasis,
        List<CountryCode> members,
        History<Stage> history)
        implements Serializable {

    public RegisteredArrangement {
        members = List.copyOf(members);
    }
}
