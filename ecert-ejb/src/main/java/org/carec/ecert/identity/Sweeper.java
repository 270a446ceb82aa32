package org.carec.ecert.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.Schema;

/**
 * Removes expired tokens and spent assertions every five minutes, on each node: they do not get in each other's way. Public because the
 * container looks for a public constructor: without one it drops the timer at its first run.
 */
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeper {

    private static final EventLog LOG = EventLog.of(Sweeper.class);

    @Inject
    ExpiredRows expired;

    @Inject
    Schema schema;

    /** Never throws: the container drops a timer that does. */
    @Schedule(hour = "*", minute = "*/5", second = "17", persistent = false)
    void sweep() {
        if (!schema.isReady()) {
            return;
        }
        try {
            expired.remove();
        } catch (RuntimeException e) {
            LOG.warn("identity.sweep.failed", "reason", e.getClass().getSimpleName());
        }
    }
}
