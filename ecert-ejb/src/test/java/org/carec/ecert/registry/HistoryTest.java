package org.carec.ecert.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carec.ecert.registry.RegisteredCab.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-10");
    private static final Instant TOLD = Instant.parse("2026-02-12T10:00:00Z");

    private final History<Status> tested = new History<>(
            List.of(step(Status.APPLIED, DAY.minusDays(9), "anna"), step(Status.CONNECTION_TEST, DAY, "anna")));

    @Test
    @DisplayName("REG-1 a day has the status of the last step that had taken effect")
    void on_a_day() {
        assertThat(tested.on(DAY)).contains(Status.CONNECTION_TEST);
        assertThat(tested.on(DAY.minusDays(1))).contains(Status.APPLIED);
        assertThat(tested.on(DAY.minusDays(10))).isEmpty();
    }

    @Test
    @DisplayName("REG-7 what the hub was told later it did not know")
    void as_known() {
        assertThat(tested.asKnownAt(TOLD.minusSeconds(1)).steps()).isEmpty();
        assertThat(tested.asKnownAt(TOLD).on(DAY)).contains(Status.CONNECTION_TEST);
    }

    @Test
    @DisplayName("REG-2 authorising a CAB takes a second person")
    void four_eyes() {
        assertThatThrownBy(() -> tested.requireMayBecome(step(Status.AUTHORISED, DAY, " ANNA ")))
                .isInstanceOf(SecondPersonNeeded.class);
        assertThatCode(() -> tested.requireMayBecome(step(Status.AUTHORISED, DAY, "boris")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("REG-1 a step cannot be left out, nor take effect before the one that stands")
    void no_leaps_and_no_rewriting() {
        assertThatThrownBy(() -> tested.requireMayBecome(step(Status.SUSPENDED, DAY, "boris")))
                .isInstanceOf(StepNotAllowed.class);
        assertThatThrownBy(() -> tested.requireMayBecome(step(Status.AUTHORISED, DAY.minusDays(1), "boris")))
                .isInstanceOf(StepNotAllowed.class);
    }

    private static Step<Status> step(Status status, LocalDate from, String actor) {
        return new Step<>(status, from, TOLD, actor, "because");
    }
}
