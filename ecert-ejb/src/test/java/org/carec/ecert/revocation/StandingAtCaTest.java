package org.carec.ecert.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.signature.RevocationFacts;
import org.carec.ecert.signature.RevocationReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandingAtCaTest {

    private static final String KEY = "ab".repeat(32);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant PROVED = NOW.minus(Duration.ofDays(20));
    private static final Instant SINCE = NOW.minus(Duration.ofDays(10));

    private Optional<RevocationFacts.Later> noted = Optional.empty();

    @Test
    @DisplayName("VER-12 a certificate revoked after the proved time is told, with time and reason")
    void revoked_later() {
        noted = revoked(SINCE, Optional.of(RevocationReason.SUPERSEDED));
        var told = judge(PROVED, NOW);
        assertThat(told.outcome()).isEqualTo(Finding.Outcome.WARN);
        assertThat(told.code()).isEqualTo("KEY_LATER_REVOKED");
        assertThat(told.evidence()).containsEntry("since", SINCE.toString()).containsEntry("reason", "SUPERSEDED");
        noted = revoked(SINCE, Optional.empty());
        assertThat(judge(PROVED, NOW).code()).isEqualTo("KEY_LATER_REVOKED");
    }

    @Test
    @DisplayName("VER-12 asked about a day before the revocation, nothing is told")
    void not_yet_revoked() {
        noted = revoked(SINCE, Optional.empty());
        assertThat(judge(PROVED, SINCE.minusSeconds(1)).outcome()).isEqualTo(Finding.Outcome.PASS);
        assertThat(judge(PROVED, SINCE).outcome()).isEqualTo(Finding.Outcome.WARN);
    }

    @Test
    @DisplayName("VER-12 a revocation that reaches back to the proved time voids, whatever day is asked about")
    void revoked_before() {
        var lost = PROVED.minusSeconds(60);
        noted = revoked(lost, Optional.of(RevocationReason.KEY_COMPROMISE));
        for (var at : List.of(NOW, PROVED)) {
            var told = judge(PROVED, at);
            assertThat(told.outcome()).isEqualTo(Finding.Outcome.FAIL);
            assertThat(told.code()).isEqualTo("KEY_REVOKED");
            assertThat(told.evidence()).containsEntry("since", lost.toString());
        }
        assertThat(judge(lost, NOW).outcome()).isEqualTo(Finding.Outcome.FAIL);
        assertThat(judge(lost.minusSeconds(1), NOW).outcome()).isEqualTo(Finding.Outcome.WARN);
    }

    @Test
    @DisplayName("VER-12 a hold is told as a suspension; of what nothing is known, nothing")
    void held() {
        noted = revoked(SINCE, Optional.of(RevocationReason.CERTIFICATE_HOLD));
        assertThat(judge(PROVED, NOW).code()).isEqualTo("KEY_LATER_SUSPENDED");
        noted = Optional.empty();
        assertThat(judge(PROVED, NOW).outcome()).isEqualTo(Finding.Outcome.PASS);
    }

    private static Optional<RevocationFacts.Later> revoked(Instant since, Optional<RevocationReason> reason) {
        return Optional.of(new RevocationFacts.Later(KEY, since, reason));
    }

    private Finding judge(Instant proved, Instant at) {
        return new StandingAtCa(KEY, noted).since(proved, at);
    }
}
