package org.carec.ecert.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carec.ecert.platform.Slots.Purpose.PUSH;
import static org.carec.ecert.platform.Slots.Purpose.QUESTION;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final long MEGABYTE = 1 << 20;

    private final Slots slots = new Slots(1024 * MEGABYTE);

    @Test
    @DisplayName("PLA-6 a file takes four times its size and what it may unpack to, as long as it is examined")
    void takes_room() {
        assertThat(slots.within(PUSH, 10 * MEGABYTE, () -> slots.free(PUSH))).isEqualTo(512 - 104);
        assertThat(slots.within(PUSH, 1, () -> slots.free(PUSH))).isEqualTo(512 - 64);
        assertThat(slots.free(PUSH)).isEqualTo(512);
    }

    @Test
    @DisplayName(
            "PLA-6 a file of untold length takes the room of the largest, and one is let in however small the heap")
    void lets_the_largest_in() {
        assertThat(slots.within(QUESTION, -1, () -> slots.free(QUESTION))).isEqualTo(512 - 148);
        assertThat(new Slots(0).within(QUESTION, -1, () -> "examined")).isEqualTo("examined");
    }

    @Test
    @DisplayName("PLA-6 questions take no room from pushes: all of theirs taken, a push is let in")
    void keeps_room_for_pushes() {
        var small = new Slots(0);
        var pushed = small.within(QUESTION, -1, () -> small.within(PUSH, -1, () -> small.free(QUESTION)));
        assertThat(pushed).isZero();
    }

    @Test
    @DisplayName("PLA-6 what fails gives its room back")
    void gives_back() {
        assertThatThrownBy(() -> slots.within(PUSH, 1, () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(slots.free(PUSH)).isEqualTo(512);
    }
}
