package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Accreditation ends 1 March; certificate registered 10 February; key rotated 1 April; asked 1 May. */
class WorkedCaseTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-03-01");
    private static final Instant ROTATED = Instant.parse("2026-04-01T00:00:00Z");

    private final Hub hub = new Hub();
    private final Subject certificate = new TypedId(Specimens.certificate().id().value(), Optional.empty());

    @BeforeEach
    void registries() {
        hub.onRecord.add(Specimens.certificate().onRecord());
        hub.authority = q -> List.of(
                q.on().isAfter(LAST_DAY)
                        ? Finding.fail(CheckName.AUTHORITY, "ACCREDITATION_NOT_IN_FORCE", "", Map.of())
                        : Finding.pass(CheckName.AUTHORITY));
        hub.key = at -> at.isBefore(ROTATED)
                ? Finding.pass(CheckName.KEY)
                : Finding.warn(CheckName.KEY, "KEY_LATER_RETIRED", "", Map.of());
    }

    @Test
    @DisplayName("VER-8 asked on 1 May: VALID, with CAB_NO_LONGER_AUTHORISED and KEY_LATER_RETIRED")
    void asked_in_may() {
        var verdict = hub.ask(certificate);
        assertThat(verdict.answer()).isEqualTo(Answer.VALID);
        assertThat(warnings(verdict)).containsExactlyInAnyOrder("KEY_LATER_RETIRED", "CAB_NO_LONGER_AUTHORISED");
        assertThat(verdict.findings())
                .filteredOn(f -> f.code().equals("CAB_NO_LONGER_AUTHORISED"))
                .singleElement()
                .satisfies(f -> assertThat(f.evidence()).containsEntry("why", "ACCREDITATION_NOT_IN_FORCE"));
    }

    @Test
    @DisplayName("VER-8 asked about 15 March: VALID, with CAB_NO_LONGER_AUTHORISED alone")
    void about_march() {
        assertThat(warnings(hub.askAt(certificate, noon("2026-03-15")))).containsExactly("CAB_NO_LONGER_AUTHORISED");
    }

    @Test
    @DisplayName("VER-8 asked about 20 February: VALID, with nothing to warn of")
    void about_february() {
        var verdict = hub.askAt(certificate, noon("2026-02-20"));
        assertThat(verdict.answer()).isEqualTo(Answer.VALID);
        assertThat(warnings(verdict)).isEmpty();
        assertThat(verdict.judgedAt()).isEqualTo(noon("2026-02-20"));
        assertThat(verdict.askedAt()).isEqualTo(Hub.NOW);
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<String> warnings(Verdict verdict) {
        return verdict.findings().stream()
                .filter(f -> f.outcome() == Finding.Outcome.WARN)
                .map(Finding::code)
                .toList();
    }
}
