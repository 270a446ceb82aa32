package org.carec.ecert.exchange;

import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.platform.DocumentId;

/**
 * One change of a document's status.
 *
 * @param event what was done
 * @param reason code the actor gave, e.g. {@code LABEL_MISSING}
 * @param effectiveFrom since when it counts
 * @param recorded when the hub knew
 * @param actor client or account that did it
 * @param successor the document that replaces this one; only with REPLACE
 * @param note what the actor added in words; empty if nothing; not for the public
 */
public record StatusEvent(
        Event event,
        String reason,
        Instant effectiveFrom,
        Instant recorded,
        String actor,
        Optional<DocumentId> successor,
        String note) {

    /** An event nobody has added words to. */
    public StatusEvent(
            Event event,
            String reason,
            Instant effectiveFrom,
            Instant recorded,
            String actor,
            Optional<DocumentId> successor) {
        this(event, reason, effectiveFrom, recorded, actor, successor, "");
    }

    StatusEvent by(String actors) {
        return new StatusEvent(event, reason, effectiveFrom, recorded, actors, successor, note);
    }

    /** What can be done to a document. */
    public enum Event {
        SUSPEND,
        RESTORE,
        WITHDRAW,
        REPLACE,
        ANNUL
    }
}
