package org.carec.ecert.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.watch.Verdicts.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimesTest {

    private final RetryTimes retries = new RetryTimes(new Random(1));
    private final LookTimes looks = new LookTimes(new Random(1));

    @Test
    @DisplayName(
            "WAT-8 a message is sent again after an ever longer while, at most half a day, ten times in two days or so")
    void again() {
        var waits = IntStream.range(1, RetryTimes.MOST)
                .mapToObj(failures ->
                        Duration.between(NOON, retries.after(failures, NOON).orElseThrow()))
                .toList();

        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(10), Duration.ofMillis(12_500));
        assertThat(waits.get(1)).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(50));
        assertThat(waits).isSorted().last().satisfies(last -> assertThat(last)
                .isBetween(Duration.ofHours(12), Duration.ofHours(15)));
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(24), Duration.ofHours(60));
        assertThat(retries.after(RetryTimes.MOST, NOON)).isEmpty();
        assertThat(retries.after(Integer.MAX_VALUE, NOON)).isEmpty();
    }

    @Test
    @DisplayName("WAT-7 an answer is looked at again within ten minutes, and in one when the hub could not tell")
    void regularly() {
        assertThat(Duration.between(NOON, looks.after(Verdicts.valid(NOON))))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(looks.after(Verdicts.untold(NOON))).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    @DisplayName("WAT-7 an answer is looked at as the first day begins, and as the last is over")
    void at_the_days() {
        var eve = Instant.parse("2026-03-01T23:58:00Z");
        assertThat(looks.after(Verdicts.valid(eve))).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        var evening = Instant.parse("2026-05-01T23:59:30Z");
        assertThat(looks.after(Verdicts.valid(evening))).isEqualTo(Instant.parse("2026-05-02T00:00:00Z"));
    }
}
