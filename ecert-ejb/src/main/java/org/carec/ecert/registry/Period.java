package org.carec.ecert.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/** Days (UTC), the first and the last included; without a last day it is open-ended. */
public record Period(LocalDate from, Optional<LocalDate> to) implements Serializable {

    public Period {
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new EntryRefused("The period ends on " + to.get() + ", before it begins on " + from + ".");
        }
    }

    /** Whether the day is in it. */
    public boolean has(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
}
