package org.carec.ecert.revocation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** When a CA is asked again: well before its last list or answer runs out, and not everybody at the same moment. */
class FetchTimes {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration WHEN_OVER = Duration.ofMinutes(5);
    private static final Duration UNSAID = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration RETRY = Duration.ofMinutes(2);
    private static final int MOST_DOUBLED = 5;

    private final Random random;

    FetchTimes(Random random) {
        this.random = random;
    }

    /**
     * After half to three quarters of the time that is left, at most a day. What lasts for minutes only is fetched each minute; what has run out
     * already, as some CAs publish it, every five.
     */
    Instant afterSuccess(Instant now, Instant nextUpdate) {
        var left = Duration.between(now, nextUpdate);
        var part = Duration.ofMillis((long) (left.toMillis() * (0.5 + random.nextDouble() / 4)));
        return now.plus(left.isNegative() ? WHEN_OVER : clamped(part));
    }

    /** The same; an answer that does not say how long it lasts is taken to last two hours. */
    Instant afterAnswer(Instant now, Optional<Instant> nextUpdate) {
        return afterSuccess(now, nextUpdate.orElse(now.plus(UNSAID)));
    }

    /** Two minutes, then twice as long each time, up to an hour and a little. */
    Instant afterFailure(Instant now, int failuresBefore) {
        var wait = RETRY.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLED));
        return now.plus(wait).plusMillis((long) (wait.toMillis() * random.nextDouble() / 4));
    }

    private static Duration clamped(Duration wait) {
        if (wait.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
