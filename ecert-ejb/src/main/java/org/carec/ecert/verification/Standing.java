package org.carec.ecert.verification;

import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.exchange.StatusEvent;
import org.carec.ecert.exchange.StatusEvent.Event;

/** What put a document where it stands at a time. */
final class Standing {

    private Standing() {}

    /** The last event of this kind that counts at that time; an annulment counts from the start. */
    static Optional<StatusEvent> last(RegisteredDocument document, Event kind, Instant at) {
        return document.history().stream()
                .filter(e -> e.event() == kind && counts(e, at))
                .reduce((earlier, later) -> later);
    }

    private static boolean counts(StatusEvent event, Instant at) {
        return event.event() == Event.ANNUL || !event.effectiveFrom().isAfter(at);
    }
}
