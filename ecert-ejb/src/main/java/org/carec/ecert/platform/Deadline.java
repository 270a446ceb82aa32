package org.carec.ecert.platform;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** When a whole exchange has to be over, from the look-up of a name to the last octet. */
record Deadline(long end, Duration patience) {

    private static final int MOST_WAITS = 6;

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos(), patience);
    }

    /**
     * How long to wait for what comes next, in milliseconds: a sixth of the patience at most, so that a server which says nothing is left
     * sooner than one that is slow.
     *
     * @throws SocketTimeoutException the time is over
     */
    int nextWait() throws SocketTimeoutException {
        var left = Duration.ofNanos(end - System.nanoTime());
        if (left.isNegative()) {
            throw new SocketTimeoutException("It takes longer than " + patience.toSeconds() + " seconds");
        }
        var longest = patience.dividedBy(MOST_WAITS);
        var wait = left.compareTo(longest) < 0 ? left : longest;
        return Math.toIntExact(wait.toMillis()) + 1;
    }
}
