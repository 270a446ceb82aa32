package org.carec.ecert.dispute;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.Schema;

/**
 * Removes each hour how to reach the reporters of cases that have been closed for long enough, on each node: they do not get in each
 * other's way. Public because the container looks for a public constructor: without one it drops the timer at its first run.
 */
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContactSweeper {

    private static final EventLog LOG = EventLog.of(ContactSweeper.class);

    @Inject
    OldContacts contacts;

    @Inject
    Schema schema;

    /** Never throws: the container drops a timer that does. */
    @Schedule(hour = "*", minute = "23", second = "41", persistent = false)
    void sweep() {
        if (!schema.isReady()) {
            return;
        }
        try {
            var removed = contacts.remove();
            if (removed > 0) {
                LOG.info("dispute.contacts.removed", "count", removed);
            }
        } catch (RuntimeException e) {
            LOG.warn("dispute.sweep.failed", "reason", e.getClass().getSimpleName());
        }
    }
}
