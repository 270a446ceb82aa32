package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KnownAnswersTest {

    private static final Question ASKED = about(new TypedId("UZ0007-C26-4K7M2QX-8", Optional.empty()));
    private static final JournalEvent WITHDRAWN =
            new JournalEvent("DOCUMENT_WITHDRAWN", "UZ0007-C26-4K7M2QX-8", Map.of());

    private final Changes changes = new Changes();
    private final KnownAnswers known = new KnownAnswers();
    private int looks;

    @BeforeEach
    void counted() {
        known.changes = changes;
    }

    @Test
    @DisplayName("VER-13 what is asked again at once is looked up once")
    void looks_once() {
        assertThat(ask(ASKED)).isSameAs(ask(about(new TypedId("UZ0007-C26-4K7M2QX-8", Optional.empty()))));
        assertThat(looks).isEqualTo(1);
    }

    @Test
    @DisplayName("VER-13 after something has happened it is looked up again")
    void looks_again() {
        ask(ASKED);
        changes.note(WITHDRAWN);
        ask(ASKED);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    @DisplayName("VER-13 an answer found before something happened is not kept after it")
    void keeps_nothing_overtaken() {
        known.get(ASKED, () -> {
            changes.note(WITHDRAWN);
            return look(Answer.INVALID);
        });
        ask(ASKED);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    @DisplayName("VER-13 a doubt is not kept, nor what a file was answered")
    void keeps_neither_doubts_nor_files() {
        var doubt = about(new TypedId("KG0001-C26-0000000-0", Optional.empty()));
        known.get(doubt, () -> look(Answer.UNDETERMINED));
        known.get(doubt, () -> look(Answer.UNDETERMINED));
        var file = about(new File(new byte[] {1}));
        ask(file);
        ask(file);
        assertThat(looks).isEqualTo(4);
    }

    private Verdict ask(Question question) {
        return known.get(question, () -> look(Answer.INVALID));
    }

    private Verdict look(Answer answer) {
        looks++;
        var findings = answer == Answer.INVALID
                ? List.of(Finding.fail(CheckName.IDENTIFIER, IdReading.UNKNOWN_IDENTIFIER, "", Map.of()))
                : List.<Finding>of();
        return new Verdict(
                answer, Asked.BY_ID, findings, Optional.empty(), Optional.empty(), Instant.EPOCH, Instant.EPOCH);
    }

    private static Question about(Subject subject) {
        return new Question(subject, Optional.empty(), Optional.empty());
    }
}
