package org.carec.ecert.verification;

import java.sql.SQLException;

/** Tells a database that is away, which passes, from a defect of ours, which does not. */
final class Outage {

    private static final int DEEPEST = 20;

    private Outage() {}

    /** Whether the failure comes from the database. */
    static boolean explains(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
