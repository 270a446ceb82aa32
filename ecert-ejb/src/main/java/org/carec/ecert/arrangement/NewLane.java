package org.carec.ecert.arrangement;

import java.io.Serializable;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.registry.EntryRefused;

/** One direction of an arrangement. */
public record NewLane(CountryCode exporter, CountryCode destination, LaneTerms terms) implements Serializable {

    public NewLane {
        if (exporter.equals(destination)) {
            throw new EntryRefused("A lane leads abroad, not from " + exporter + " to " + destination + ".");
        }
    }
}
