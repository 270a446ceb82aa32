package org.carec.ecert.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.exchange.StatusEvent.Event;

/**
 * Where a document stands at a time: its history up to then, and the clock.
 *
 * @param validFrom first day (UTC)
 * @param validUntil last day (UTC), inclusive
 * @param events oldest first
 */
record StatusHistory(LocalDate validFrom, Optional<LocalDate> validUntil, List<StatusEvent> events) {

    /**
     * The status then. Final states stand whatever the clock says; an annulment counts from the start; a suspended document can expire
     * (EXC-9).
     */
    Status at(Instant time) {
        var stored = stored(time);
        if (stored.isFinal()) {
            return stored;
        }
        var day = time.atZone(ZoneOffset.UTC).toLocalDate();
        if (validUntil.filter(day::isAfter).isPresent()) {
            return Status.EXPIRED;
        }
        return stored == Status.ACTIVE && day.isBefore(validFrom) ? Status.REGISTERED : stored;
    }

    private Status stored(Instant time) {
        if (events.stream().anyMatch(e -> e.event() == Event.ANNUL)) {
            return Status.ANNULLED;
        }
        return events.stream()
                .filter(e -> !e.effectiveFrom().isAfter(time))
                .reduce((earlier, later) -> later)
                .map(e -> after(e.event()))
                .orElse(Status.ACTIVE);
    }

    private static Status after(Event event) {
        return switch (event) {
            case SUSPEND -> Status.SUSPENDED;
            case RESTORE -> Status.ACTIVE;
            case WITHDRAW -> Status.WITHDRAWN;
            case REPLACE -> Status.REPLACED;
            case ANNUL -> Status.ANNULLED;
        };
    }
}
