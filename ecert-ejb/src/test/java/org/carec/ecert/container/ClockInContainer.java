package org.carec.ecert.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The hub's clock, which a test can put ahead: what follows from time is seen without waiting for it. */
@Dependent
@Alternative
@Priority(1)
public class ClockInContainer {

    private static volatile Duration ahead = Duration.ZERO;

    /** How far the clock is ahead of the real time; a test that changes it sets it back. */
    public static void putAhead(Duration by) {
        ahead = by;
    }

    @Produces
    Clock clock() {
        return new Moved();
    }

    private static final class Moved extends Clock {

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS).plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("The hub counts in UTC");
        }
    }
}
