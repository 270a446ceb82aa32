package org.carec.ecert.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.Finding.Outcome;
import org.carec.ecert.registry.RegisteredKey.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyHistoryTest {

    private static final Instant PROPOSED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant ACTIVE = Instant.parse("2026-01-02T00:00:00Z");
    private static final Instant REGISTERED = Instant.parse("2026-02-10T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    @DisplayName("REG-3 a key signs nothing before it is approved")
    void not_before_approval() {
        assertThat(history().atSigning(ACTIVE.minusSeconds(1)).code()).isEqualTo("KEY_NOT_ACTIVE_AT_SIGNING");
        assertThat(history().atSigning(ACTIVE).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    @DisplayName("REG-5 a key retired later is told, and voids nothing")
    void retired_later() {
        var history = history(step(Status.RETIRED, Optional.empty()));
        var finding = history.since(REGISTERED, ASKED);
        assertThat(finding.outcome()).isEqualTo(Outcome.WARN);
        assertThat(finding.code()).isEqualTo("KEY_LATER_RETIRED");
        assertThat(history.atSigning(LATER).code()).isEqualTo("KEY_NOT_ACTIVE_AT_SIGNING");
    }

    @Test
    @DisplayName("REG-5 a question about a time before the retirement knows nothing of it")
    void asked_about_before() {
        var history = history(step(Status.RETIRED, Optional.empty()));
        assertThat(history.since(REGISTERED, LATER.minusSeconds(1)).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    @DisplayName("REG-5 a revocation voids what was registered on or after its invalidity date")
    void revoked() {
        assertThat(history(step(Status.REVOKED, Optional.of(REGISTERED)))
                        .since(REGISTERED, ASKED)
                        .code())
                .isEqualTo("KEY_REVOKED");
        assertThat(history(step(Status.REVOKED, Optional.of(REGISTERED.plusSeconds(1))))
                        .since(REGISTERED, ASKED)
                        .code())
                .isEqualTo("KEY_LATER_REVOKED");
    }

    @Test
    @DisplayName("REG-5 a revocation that reaches back voids it also for a time before the revocation was told")
    void revoked_whatever_the_time_asked_about() {
        assertThat(history(step(Status.REVOKED, Optional.of(REGISTERED)))
                        .since(REGISTERED, LATER.minusSeconds(1))
                        .code())
                .isEqualTo("KEY_REVOKED");
    }

    @Test
    @DisplayName("REG-5 a revocation that reaches back counts at registration too")
    void revoked_before_signing() {
        var history = history(step(Status.REVOKED, Optional.of(REGISTERED.minusSeconds(1))));
        assertThat(history.atSigning(REGISTERED).code()).isEqualTo("KEY_NOT_ACTIVE_AT_SIGNING");
    }

    @Test
    @DisplayName("REG-5 a key suspended later is told, and restored it is as before")
    void suspended() {
        var suspended = history(step(Status.SUSPENDED, Optional.empty()));
        assertThat(suspended.since(REGISTERED, ASKED).code()).isEqualTo("KEY_LATER_SUSPENDED");
        var restored = history(step(Status.SUSPENDED, Optional.empty()), step(Status.ACTIVE, Optional.empty()));
        assertThat(restored.since(REGISTERED, ASKED).outcome()).isEqualTo(Outcome.PASS);
    }

    private static KeyHistory history(KeyStep... more) {
        var steps = new ArrayList<KeyStep>();
        steps.add(new KeyStep(Status.PROPOSED, PROPOSED, PROPOSED, "a", "proof", Optional.empty()));
        steps.add(new KeyStep(Status.ACTIVE, ACTIVE, ACTIVE, "b", "approved", Optional.empty()));
        steps.addAll(List.of(more));
        return new KeyHistory("k", steps);
    }

    private static KeyStep step(Status status, Optional<Instant> invalidity) {
        return new KeyStep(status, LATER, LATER, "c", "because", invalidity);
    }
}
