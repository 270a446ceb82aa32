package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carec.ecert.dispute.Contest;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Finding.Outcome;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContestedTest {

    private static final Instant SINCE = Instant.parse("2026-04-20T10:30:00Z");

    private final Hub hub = new Hub();
    private final Specimens certificate = Specimens.certificate();

    @BeforeEach
    void contested() {
        hub.contest = Optional.of(new Contest(new CountryCode("UZ"), SINCE));
    }

    @Test
    @DisplayName("VER-15 DIS-1 a contested certificate stays VALID, with a warning that names authority and day")
    void stays_valid() {
        hub.onRecord.add(certificate.onRecord());
        var verdict = hub.ask(typed());
        assertThat(verdict.answer()).isEqualTo(Answer.VALID);
        var status = status(verdict);
        assertThat(status)
                .extracting(Finding::outcome, Finding::code)
                .containsExactly(tuple(Outcome.WARN, "CONTESTED"));
        assertThat(Sentences.in(Locale.ENGLISH).sentence(status.get(0)))
                .contains("(Uzbekistan)", "20 April 2026, 10:30 UTC");
        assertThat(Sentences.in(Locale.forLanguageTag("ru")).sentence(status.get(0)))
                .contains("(Узбекистан)", "20 апреля 2026, 10:30 UTC");
    }

    @Test
    @DisplayName("VER-15 a withdrawn certificate that is contested stays INVALID because it is withdrawn")
    void stays_invalid() {
        hub.onRecord.add(
                certificate.since(Event.WITHDRAW, "2026-04-25T00:00:00Z").onRecord());
        var verdict = hub.ask(typed());
        assertThat(verdict.answer()).isEqualTo(Answer.INVALID);
        assertThat(verdict.reason().map(Finding::code)).hasValue("WITHDRAWN");
        assertThat(status(verdict)).extracting(Finding::code).containsExactly("WITHDRAWN", "CONTESTED");
    }

    @Test
    @DisplayName("VER-15 what is contested now was not before")
    void not_before() {
        hub.onRecord.add(certificate.onRecord());
        var before = hub.askAt(typed(), SINCE.minus(Duration.ofSeconds(1)));
        assertThat(status(before)).extracting(Finding::outcome).containsExactly(Outcome.PASS);
        assertThat(before.answer()).isEqualTo(Answer.VALID);
    }

    private TypedId typed() {
        return new TypedId(certificate.id().value(), Optional.empty());
    }

    private static List<Finding> status(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.check().equals(CheckName.STATUS))
                .toList();
    }
}
