package org.carec.ecert.platform;

import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Runs a transaction again when it lost a race: a key another one had just written, a deadlock, a lock not had in time. The second run sees
 * what the winner wrote and answers accordingly.
 */
public final class Retries {

    private static final EventLog LOG = EventLog.of(Retries.class);
    private static final int MOST = 6;
    private static final String DUPLICATE = "23000";
    private static final String SERIALIZATION = "40001";
    private static final int LOCK_WAIT = 1205;

    private Retries() {}

    public static <T> T run(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == MOST || !lostRace(e)) {
                    throw e;
                }
                LOG.info("transaction.retry", "attempt", attempt);
            }
        }
    }

    public static boolean lostRace(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isRace(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRace(SQLException e) {
        return DUPLICATE.equals(e.getSQLState())
                || SERIALIZATION.equals(e.getSQLState())
                || e.getErrorCode() == LOCK_WAIT;
    }
}
