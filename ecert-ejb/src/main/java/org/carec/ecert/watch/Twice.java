package org.carec.ecert.watch;

import java.sql.SQLIntegrityConstraintViolationException;

/** Tells that another request has entered the same a moment before. */
final class Twice {

    private static final int DEEPEST = 20;

    private Twice() {}

    /** Whether the failure comes from a row that was there already. */
    static boolean explains(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
