package org.carec.ecert.watch;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.Schema;

/**
 * Looks at watched answers that are due, every five seconds, on each node: whoever takes a watch first looks at it (WAT-6). Public because the
 * container looks for a public constructor. Its transactions are its own to begin: none may be open while the hub is asked.
 */
@Singleton
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class WatchSweeper {

    private static final EventLog LOG = EventLog.of(WatchSweeper.class);

    @Inject
    Looks looks;

    @Inject
    Watches watches;

    @Inject
    Notices notices;

    @Inject
    Schema schema;

    /** Never throws: the container drops a timer that does. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        run(() -> {
            var changed = looks.round();
            if (changed > 0) {
                LOG.info("watch.changed", "answers", changed);
            }
        });
    }

    @Schedule(hour = "*", minute = "*", second = "37", persistent = false)
    void forget() {
        run(() -> {
            var ended = watches.forgetEnded();
            if (ended > 0) {
                LOG.info("watch.ended", "watches", ended);
            }
            notices.forgetSettled();
        });
    }

    private void run(Runnable work) {
        if (!schema.isReady()) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("watch.sweep.failed", "reason", e.getClass().getSimpleName());
        }
    }
}
