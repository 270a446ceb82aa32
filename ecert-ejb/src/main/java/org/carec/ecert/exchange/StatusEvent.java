package org.carec.ecert.exchange;

import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.platform.DocumentId;

/**
 * One change of a document's status.
 *
 * @param event what was done
 * @param reason code or short text the actor gave
 * @param effectiveFrom since when it counts
 * @param recorded when the hub knew
 * @param actor client or account that did it
 * @param successor the document that replaces this one; only with REPLACE
 */
public record StatusEvent(
        Event event,
        String reason,
        Instant effectiveFrom,
        Instant recorded,
        String actor,
        Optional<DocumentId> successor) {

    /** What can be done to a document. */
    public enum Event {
        SUSPEND,
        RESTORE,
        WITHDRAW,
        REPLACE,
        ANNUL
    }
}
