package org.carec.ecert.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicLong;
import org.carec.ecert.journal.JournalEvent;

/**
 * Counts what has happened on this node. One count for all that is remembered: were there two, something old could come from the one after the other
 * has forgotten it.
 */
@ApplicationScoped
class Changes {

    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
    }

    void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalEvent event) {
        count.incrementAndGet();
    }
}
