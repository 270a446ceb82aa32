package org.carec.ecert.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.verification.Asked;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Answer;
import org.carec.ecert.web.platform.Reader;
import org.carec.ecert.web.platform.Readers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerBackingTest {

    private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
    private static final String RUSSIAN =
            "Файл не является подписанным PDF в принятой хабом форме. Подробнее: Файл зашифрован."
                    + " Место: смещение 1207. Код: ENCRYPTED.";

    @Test
    @DisplayName("PAGE-4 the page says what is wrong with a file in the language of the reader's browser")
    void browser() {
        var answer = answer(Readers.withBrowser("kk", "ru-KG", "en"));

        assertThat(answer.getReason().sentence()).isEqualTo(RUSSIAN);
        assertThat(answer.getReason().remedy()).startsWith("Возьмите PDF точно в том виде");
        assertThat(answer.getChecks())
                .extracting(check -> check.line().sentence())
                .containsExactly(RUSSIAN);
    }

    @Test
    @DisplayName("PAGE-4 the page says what is wrong with a file in the language that its address names")
    void address() {
        assertThat(answer(Readers.reading("ru", "en")).getReason().sentence()).isEqualTo(RUSSIAN);
        assertThat(answer(Readers.reading("en", "ru")).getReason().sentence())
                .endsWith("In detail: The file is encrypted. Place: offset 1207. Code: ENCRYPTED.");
    }

    @Test
    @DisplayName("PAGE-4 the page says so in English to whoever asks for no language that the hub speaks")
    void english() {
        assertThat(answer(Readers.withBrowser("kk")).getReason().sentence())
                .startsWith(
                        "The file is not a signed PDF in the form the hub accepts. In detail: The file is encrypted.");
    }

    private static AnswerBacking answer(Reader reader) {
        var answer = new AnswerBacking();
        answer.reader = reader;
        answer.show(verdict());
        return answer;
    }

    private static Verdict verdict() {
        var evidence = Map.of(Sentences.FAULT, "ENCRYPTED", "where", "offset 1207");
        var found = List.of(Finding.fail("signature", "FORMAT_FAILURE", "", evidence));
        return new Verdict(Answer.INVALID, Asked.BY_FILE, found, Optional.empty(), Optional.empty(), NOW, NOW);
    }
}
