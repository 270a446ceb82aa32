package org.carec.ecert.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.carec.ecert.platform.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {

    @ParameterizedTest(name = "PAGE-4 the address may name {0}, and the page is in {1}")
    @CsvSource({"ur,ur", "uz-Latn-UZ,uz", "uz-Cyrl,uz", "ky-KG,ky", "kk,tg", "'',tg"})
    void address(String named, String spoken) {
        assertThat(Readers.reading(named, "tg-TJ").getTag()).isEqualTo(spoken);
    }

    @Test
    @DisplayName("PAGE-4 Urdu is written from right to left, and every other language from left to right")
    void direction() {
        for (var language : Sentences.LANGUAGES) {
            var tag = language.toLanguageTag();
            assertThat(Readers.reading(tag).getDirection()).as(tag).isEqualTo(tag.equals("ur") ? "rtl" : "ltr");
        }
    }

    @Test
    @DisplayName("PAGE-4 each language is called by its own name")
    void names() {
        assertThat(Sentences.LANGUAGES.stream()
                        .map(l -> Readers.reading(l.toLanguageTag()).getName()))
                .containsExactly("English", "Русский", "Azərbaycan", "Кыргызча", "Тоҷикӣ", "O‘zbek", "اردو");
    }
}
