package org.carec.ecert.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @Test
    @DisplayName("PLA-5 the first language asked for that the hub speaks is spoken, and else English")
    void language() {
        assertThat(Sentences.in(List.of(Locale.forLanguageTag("uz"), Locale.forLanguageTag("ru-KG")))
                        .fault("ENCRYPTED"))
                .isEqualTo(new Words("Файл зашифрован.", "Подпишите файл без пароля и ограничений."));
        assertThat(Sentences.in(Locale.forLanguageTag("ur")).fault("ENCRYPTED"))
                .isEqualTo(new Words("The file is encrypted.", "Sign a file without password or restrictions."));
    }

    @Test
    @DisplayName("PLA-5 what evidence contains is never read as a placeholder")
    void evidence_is_no_text() {
        var finding = Finding.fail(
                "pdf", "FORMAT_FAILURE", "/pdf", Map.of(Sentences.FAULT, "ENCRYPTED", "where", "CN={remedy} $1 \\E"));

        assertThat(Sentences.in(RUSSIAN).sentence(finding))
                .isEqualTo("Файл зашифрован. Место: CN={remedy} $1 \\E. Код: ENCRYPTED.");
    }

    @Test
    @DisplayName("PLA-5 a code without a text is our defect, not an empty sentence")
    void no_text() {
        assertThatThrownBy(() -> Sentences.in(RUSSIAN).fault("NO_SUCH_FAULT"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NO_SUCH_FAULT.sentence");
    }

    @ParameterizedTest(name = "PLA-5 {0} is told as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "offset 12 | смещение 12",
                "CMS offset 12 | смещение 12 в CMS",
                "NOT_DER at CMS offset 12 | NOT_DER — смещение 12 в CMS",
                "object 6 0 R, /SubFilter | объект 6 0 R, /SubFilter",
                "/AcroForm/Fields, 2 signatures | /AcroForm/Fields, подписей: 2",
                "20971521 octets | байт: 20971521",
                "certificate SHA-256 ab12, subject CN=object 7\\, file,O=offset 1"
                        + " | сертификат с SHA-256 ab12, владелец CN=object 7\\, file,O=offset 1",
                "certificate of CN=A, its CA | сертификат CN=A, сертификат его удостоверяющего центра",
                "line 3, column 14 | строка 3, столбец 14",
                "NullPointerException | NullPointerException"
            })
    void places(String where, String told) {
        var finding = Finding.fail("metadata", "METADATA_NOT_JSON", "", Map.of("where", where));

        assertThat(Sentences.in(RUSSIAN).sentence(finding)).endsWith("чтение остановилось здесь: " + told + ".");
        assertThat(Sentences.in(Locale.ENGLISH).sentence(finding)).endsWith("reading stopped at " + where + ".");
    }

    @Test
    @DisplayName(
            "PLA-5 the words for places and the form of a fault have the same keys and placeholders in each language")
    void same_keys() {
        var placeholder = Pattern.compile("\\{\\w+}|#");
        var own = Pattern.compile("(WHERE|FAULT)\\..*");
        var english = ResourceBundle.getBundle("sentences.sentences", Locale.ENGLISH);
        for (var language : Sentences.LANGUAGES) {
            var texts = ResourceBundle.getBundle("sentences.sentences", language);
            assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
            assertThat(texts.keySet().stream().filter(own.asMatchPredicate()))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(found(placeholder, texts.getString(key)))
                            .isEqualTo(found(placeholder, english.getString(key))));
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(r -> r.group()).sorted().toList();
    }
}
