package org.carec.ecert.notary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.carec.ecert.platform.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StatementWordsTest {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Test
    @DisplayName("NOT-4 a statement has the same words in each language the hub speaks, and none is empty")
    void same_words() {
        var english = words(Locale.ENGLISH);
        for (var language : Sentences.LANGUAGES) {
            var texts = words(language);
            assertThat(texts.getLocale()).isEqualTo(language);
            assertThat(texts.keySet()).isEqualTo(english.keySet());
            assertThat(texts.keySet())
                    .allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
        }
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("sentences.statement", language, NO_FALLBACK);
    }
}
