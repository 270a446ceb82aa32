package org.carec.ecert.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.verification.Question.File;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a verdict says of a file that is not on record and does not pass. */
class FaultyFileTest {

    private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);
    private static final Sentences RUSSIAN = Sentences.in(Locale.forLanguageTag("ru"));

    private final Hub hub = new Hub();

    @Test
    @DisplayName("VER-11 the asker is told the code's own words first, then the fault's, in his language")
    void no_pdf() {
        var reason = hub.ask(new File("hello".getBytes(UTF_8))).reason().orElseThrow();

        assertThat(reason.code()).isEqualTo("FORMAT_FAILURE");
        assertThat(ENGLISH.sentence(reason))
                .isEqualTo(
                        "The file is not a signed PDF in the form the hub accepts. In detail: The file does not begin with"
                                + " a PDF header of version 1.0 to 1.7 or 2.0. Place: offset 0. Code: NOT_A_PDF.");
        assertThat(RUSSIAN.sentence(reason))
                .isEqualTo("Файл не является подписанным PDF в принятой хабом форме. Подробнее: Файл не начинается с"
                        + " заголовка PDF версии от 1.0 до 1.7 или 2.0. Место: смещение 0. Код: NOT_A_PDF.");
    }

    @Test
    @DisplayName("VER-11 the remedy is the asker's, not the signer's")
    void remedy() {
        var reason = hub.ask(new File("hello".getBytes(UTF_8))).reason().orElseThrow();

        assertThat(RUSSIAN.remedy(reason)).startsWith("Возьмите PDF точно в том виде, в каком его прислал орган");
        assertThat(RUSSIAN.remedy(reason))
                .doesNotContain(RUSSIAN.fault("NOT_A_PDF").remedy());
    }
}
