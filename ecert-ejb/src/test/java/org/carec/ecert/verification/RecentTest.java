package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final AtomicLong changes = new AtomicLong();
    private final Recent<String, Long> inner = new Recent<>(10, changes::get);
    private final Recent<String, Long> outer = new Recent<>(10, changes::get);

    @Test
    @DisplayName(
            "VER-13 what rests on something found before a change is found anew after it, whichever of the two was asked first")
    void one_count_for_both() {
        assertThat(ask(() -> 1L)).isEqualTo(1);
        changes.incrementAndGet();
        assertThat(ask(() -> 2L)).isEqualTo(2);
        assertThat(inner.get("k", () -> 3L)).isEqualTo(2);
    }

    private long ask(Supplier<Long> stands) {
        return outer.get("k", () -> inner.get("k", stands));
    }

    @Test
    @DisplayName("VER-13 the two seconds are counted from when the look began, however long it took")
    void slow_look() {
        assertThat(inner.get("k", () -> slowly(1))).isEqualTo(1);
        assertThat(inner.get("k", () -> 2L)).isEqualTo(2);
    }

    @Test
    @DisplayName("VER-13 what is not worth keeping is looked for each time")
    void not_worth() {
        assertThat(inner.get("k", () -> 1L, any -> false)).isEqualTo(1);
        assertThat(inner.get("k", () -> 2L, any -> false)).isEqualTo(2);
    }

    private static long slowly(long value) {
        try {
            Thread.sleep(2_000);
            return value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
