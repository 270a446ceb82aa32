package org.carec.ecert.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.exchange.Status;
import org.carec.ecert.exchange.StatusEvent;
import org.carec.ecert.exchange.StatusEvent.Event;

/** Where a document stood at a time, and what put it there. */
final class Standing {

    private Standing() {}

    /** The status at that time. */
    static Status at(RegisteredDocument document, Instant at) {
        var stored = document.history().stream()
                .filter(e -> counts(e, at))
                .reduce((earlier, later) ->
                        later.event() == Event.ANNUL || earlier.event() != Event.ANNUL ? later : earlier)
                .map(e -> status(e.event()))
                .orElse(Status.ACTIVE);
        return stored.isFinal() ? stored : inPeriod(document, stored, at);
    }

    /** The last event of this kind that counts at that time; an annulment counts from the start. */
    static Optional<StatusEvent> last(RegisteredDocument document, Event kind, Instant at) {
        return document.history().stream()
                .filter(e -> e.event() == kind && counts(e, at))
                .reduce((earlier, later) -> later);
    }

    private static boolean counts(StatusEvent event, Instant at) {
        return event.event() == Event.ANNUL || !event.effectiveFrom().isAfter(at);
    }

    private static Status inPeriod(RegisteredDocument document, Status stored, Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        if (document.validUntil().filter(day::isAfter).isPresent()) {
            return Status.EXPIRED;
        }
        return stored == Status.ACTIVE && day.isBefore(document.validFrom()) ? Status.REGISTERED : stored;
    }

    private static Status status(Event event) {
        return switch (event) {
            case SUSPEND -> Status.SUSPENDED;
            case RESTORE -> Status.ACTIVE;
            case WITHDRAW -> Status.WITHDRAWN;
            case REPLACE -> Status.REPLACED;
            case ANNUL -> Status.ANNULLED;
        };
    }
}
