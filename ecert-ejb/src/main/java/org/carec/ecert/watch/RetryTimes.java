package org.carec.ecert.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** When a message that was not taken is sent again: after a while that grows fourfold, for two days; then it is given up. */
final class RetryTimes {

    /** Most attempts for one message. */
    static final int MOST = 10;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int GROWTH = 4;

    private final Random random;

    RetryTimes(Random random) {
        this.random = random;
    }

    /**
     * Ten seconds after the first failure and up to twelve hours later on, and up to a quarter of that more, so that many do not come together.
     *
     * @param failures how often in a row it was not taken, this time included
     */
    Optional<Instant> after(int failures, Instant now) {
        if (failures >= MOST) {
            return Optional.empty();
        }
        var wait = FIRST;
        for (int i = 1; i < failures && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(GROWTH);
        }
        var bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return Optional.of(now.plus(bounded).plusMillis((long) (bounded.toMillis() * random.nextDouble() / 4)));
    }
}
