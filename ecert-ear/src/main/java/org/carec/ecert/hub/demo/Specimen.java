package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * One document of the demonstration before it exists.
 *
 * @param key its name in the data folder and in idempotency keys, e.g. {@code UZ0007-C-003}
 * @param timeStamped PAdES B-T instead of B-B
 */
record Specimen(String key, World.Cab cab, Fate fate, boolean timeStamped, ObjectNode metadata) {

    String number() {
        return metadata.path("number").asText();
    }

    /** The status it must have on that day (UTC): what was done to it, and what time has done since the first run. */
    String statusOn(LocalDate day) {
        if (fate == Fate.WITHDRAWN || fate == Fate.REPLACED || fate == Fate.ANNULLED) {
            return fate.status;
        }
        if (cab.certifies()
                && day.isAfter(LocalDate.parse(metadata.path("validUntil").asText()))) {
            return Fate.EXPIRED.status;
        }
        if (cab.certifies()
                && day.isBefore(LocalDate.parse(metadata.path("validFrom").asText()))) {
            return Fate.AHEAD.status;
        }
        return fate == Fate.SUSPENDED ? fate.status : Fate.ACTIVE.status;
    }
}
