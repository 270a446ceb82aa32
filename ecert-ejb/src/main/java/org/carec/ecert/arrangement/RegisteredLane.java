package org.carec.ecert.arrangement;

import java.io.Serializable;
import java.time.LocalDate;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.registry.History;

/**
 * A lane as the register has it; open only while its arrangement is ENACTED.
 *
 * @param id number of the lane, for paging
 * @param arrangement the arrangement's code
 */
public record RegisteredLane(
        long id,
        String arrangement,
        CountryCode exporter,
        CountryCode destination,
        LaneTerms terms,
        History<Stage> history)
        implements Serializable {

    /** Whether it takes documents on that day. */
    public boolean open(LocalDate day) {
        return terms.period().has(day)
                && history.on(day).filter(Stage.ENACTED::equals).isPresent();
    }
}
