package org.carec.ecert.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StatusHistoryTest {

    static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    static final LocalDate UNTIL = LocalDate.of(2027, 3, 1);

    @Test
    @DisplayName("EXC-9 before its first day a document is REGISTERED, then ACTIVE, after its last day EXPIRED")
    void follows_the_clock() {
        assertThat(at("2026-03-01T23:59:59Z")).isEqualTo(Status.REGISTERED);
        assertThat(at("2026-03-02T00:00:00Z")).isEqualTo(Status.ACTIVE);
        assertThat(at("2027-03-01T23:59:59Z")).isEqualTo(Status.ACTIVE);
        assertThat(at("2027-03-02T00:00:00Z")).isEqualTo(Status.EXPIRED);
    }

    @Test
    @DisplayName("EXC-9 a test report never expires")
    void report() {
        var history = new StatusHistory(FROM, Optional.empty(), List.of());
        assertThat(history.at(Instant.parse("2099-01-01T00:00:00Z"))).isEqualTo(Status.ACTIVE);
    }

    @Test
    @DisplayName("EXC-9 a suspended document expires too; restored it is active again")
    void suspended() {
        var suspended = event(Event.SUSPEND, "2026-05-01T12:00:00Z");
        var restored = event(Event.RESTORE, "2026-06-01T12:00:00Z");
        assertThat(at("2026-05-01T11:59:59Z", suspended, restored)).isEqualTo(Status.ACTIVE);
        assertThat(at("2026-05-01T12:00:00Z", suspended, restored)).isEqualTo(Status.SUSPENDED);
        assertThat(at("2026-06-01T12:00:00Z", suspended, restored)).isEqualTo(Status.ACTIVE);
        assertThat(at("2027-03-02T00:00:00Z", suspended)).isEqualTo(Status.EXPIRED);
    }

    @Test
    @DisplayName("EXC-7 a final status stands, whatever the clock says")
    void final_stands() {
        assertThat(at("2030-01-01T00:00:00Z", event(Event.WITHDRAW, "2026-05-01T00:00:00Z")))
                .isEqualTo(Status.WITHDRAWN);
        assertThat(at("2030-01-01T00:00:00Z", event(Event.REPLACE, "2026-05-01T00:00:00Z")))
                .isEqualTo(Status.REPLACED);
        assertThat(at("2026-04-30T23:59:59Z", event(Event.WITHDRAW, "2026-05-01T00:00:00Z")))
                .isEqualTo(Status.ACTIVE);
    }

    @Test
    @DisplayName("EXC-7 an annulled document was void from the start")
    void annulled() {
        var annulled = event(Event.ANNUL, "2026-08-01T00:00:00Z");
        assertThat(at("2026-03-10T00:00:00Z", annulled)).isEqualTo(Status.ANNULLED);
        assertThat(at("2026-01-01T00:00:00Z", annulled)).isEqualTo(Status.ANNULLED);
    }

    static StatusEvent event(Event event, String effectiveFrom) {
        var time = Instant.parse(effectiveFrom);
        return new StatusEvent(event, "TESTED", time, time, "uz0007-it", Optional.empty());
    }

    private static Status at(String time, StatusEvent... events) {
        return new StatusHistory(FROM, Optional.of(UNTIL), List.of(events)).at(Instant.parse(time));
    }
}
