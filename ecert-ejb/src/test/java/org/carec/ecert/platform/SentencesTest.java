package org.carec.ecert.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Locale URDU = Locale.forLanguageTag("ur");

    @Test
    @DisplayName("PLA-5 the first language asked for that the hub speaks is spoken, and else English")
    void language() {
        assertThat(Sentences.in(List.of(Locale.forLanguageTag("kk"), Locale.forLanguageTag("ru-KG")))
                        .fault("ENCRYPTED"))
                .isEqualTo(new Words("Файл зашифрован.", "Подпишите файл без пароля и ограничений."));
        assertThat(Sentences.in(Locale.forLanguageTag("kk")).fault("ENCRYPTED"))
                .isEqualTo(new Words("The file is encrypted.", "Sign a file without password or restrictions."));
    }

    @ParameterizedTest(name = "PLA-5 whoever asks for {0} is answered in {1}")
    @CsvSource({
        "az-Latn-AZ,az",
        "ky-KG,ky",
        "tg-TJ,tg",
        "uz,uz",
        "uz-Latn-UZ,uz",
        "uz-Cyrl,uz",
        "ur-PK,ur",
        "en-GB,en",
        "kk-KZ,en"
    })
    void country_and_script(Locale asked, Locale spoken) {
        assertThat(Sentences.language(List.of(asked))).isEqualTo(spoken);
    }

    @Test
    @DisplayName("PLA-5 a reason that has no words of its own is named as the code it is, and not in English words")
    void unlisted_reason() {
        var finding = Finding.fail("status", "ANNULLED", "", Map.of("reason", "LOT_MIXED_UP"));

        assertThat(Sentences.in(Locale.ENGLISH).sentence(finding)).endsWith("Reason given: code LOT_MIXED_UP.");
        assertThat(Sentences.in(RUSSIAN).sentence(finding)).endsWith("Указанная причина: код LOT_MIXED_UP.");
        assertThat(Sentences.in(URDU).sentence(finding)).endsWith("کوڈ \u2068LOT_MIXED_UP\u2069۔");
    }

    @Test
    @DisplayName(
            "PLA-5 in Arabic script each fact keeps its own order, part by part, and the hub's own words are no fact")
    void isolated() {
        var evidence = Map.of(Sentences.FAULT, "ENCRYPTED", "where", "object 6 0 R, /SubFilter");

        assertThat(Sentences.in(URDU).sentence(Finding.fail("pdf", "FORMAT_FAILURE", "/pdf", evidence)))
                .isEqualTo(Sentences.in(URDU).fault("ENCRYPTED").sentence()
                        + " مقام: \u2068آبجیکٹ \u200E6 0 R\u2069، \u2068/SubFilter\u2069۔ کوڈ: \u2068ENCRYPTED\u2069۔");
    }

    @Test
    @DisplayName("PLA-5 no text in Arabic script marks the order of a fact that is isolated already")
    void marked_once() {
        for (var bundle : List.of("sentences", "faults", "relaxations")) {
            var texts = ResourceBundle.getBundle("sentences." + bundle, URDU);
            assertThat(texts.keySet()).allSatisfy(key -> assertThat(texts.getString(key))
                    .as(key)
                    .doesNotContainPattern("[\u200E\u200F\u2066-\u2069]\\{|}[\u200E\u200F\u2066-\u2069]"));
        }
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
}
