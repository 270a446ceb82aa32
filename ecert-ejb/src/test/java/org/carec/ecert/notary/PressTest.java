package org.carec.ecert.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.carec.ecert.platform.Busy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PressTest {

    private final Press press = new Press();

    @Test
    @DisplayName("NOT-8 one statement too many is told to come back, and has its place once another is done")
    void bounded() throws Exception {
        var done = new CountDownLatch(1);
        var begun = new CountDownLatch(Press.AT_ONCE);
        var threads = Executors.newFixedThreadPool(Press.AT_ONCE);
        try {
            var running = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < Press.AT_ONCE; i++) {
                running.add(threads.submit(() -> press.within(() -> {
                    begun.countDown();
                    return done.await(60, TimeUnit.SECONDS);
                })));
            }
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> press.within(() -> "drawn")).isInstanceOf(Busy.class);
            done.countDown();
            for (var one : running) {
                assertThat(one.get(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(press.within(() -> "drawn")).isEqualTo("drawn");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("NOT-8 a statement that fails gives its place back")
    void gives_back() throws Exception {
        for (int i = 0; i <= Press.AT_ONCE; i++) {
            assertThatThrownBy(() -> press.within(() -> {
                        throw new IllegalStateException("torn");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(press.within(() -> "drawn")).isEqualTo("drawn");
    }
}
