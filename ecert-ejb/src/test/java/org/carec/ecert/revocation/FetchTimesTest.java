package org.carec.ecert.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FetchTimesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final FetchTimes times = new FetchTimes(new Random(1));

    @Test
    @DisplayName("RVL-5 the next list is fetched before the last one runs out, and not always at the same moment")
    void comes_before_the_end() {
        var waits = IntStream.range(0, 100)
                .mapToObj(i -> times.afterSuccess(NOW, NOW.plus(Duration.ofHours(8))))
                .toList();
        assertThat(waits).allMatch(next -> !next.isBefore(NOW.plus(Duration.ofHours(4))));
        assertThat(waits).allMatch(next -> !next.isAfter(NOW.plus(Duration.ofHours(6))));
        assertThat(waits.stream().distinct()).hasSizeGreaterThan(50);
    }

    @Test
    @DisplayName(
            "RVL-5 however short or long a list is current, it is asked for again after a minute at the earliest, a day at the latest; one that is over, after five")
    void stays_within_bounds() {
        assertThat(times.afterSuccess(NOW, NOW.minusSeconds(9))).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(times.afterSuccess(NOW, NOW.plusSeconds(9))).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(times.afterSuccess(NOW, NOW.plus(Duration.ofDays(90)))).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    @DisplayName("RVL-5 after each failure it waits longer, up to an hour and a little")
    void waits_longer() {
        for (int failures = 0; failures < 20; failures++) {
            var least = Duration.ofMinutes(2).multipliedBy(1L << Math.min(failures, 5));
            var wait = Duration.between(NOW, times.afterFailure(NOW, failures));
            assertThat(wait).isBetween(least, least.multipliedBy(5).dividedBy(4));
        }
    }
}
