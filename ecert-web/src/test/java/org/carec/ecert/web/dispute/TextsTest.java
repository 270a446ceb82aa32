package org.carec.ecert.web.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.carec.ecert.dispute.CaseState;
import org.carec.ecert.dispute.ReportKind;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.registry.RegisteredCab;
import org.carec.ecert.registry.RegisteredKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @ValueSource(strings = {"texts.dispute", "texts.register"})
    @DisplayName("DIS-9 REG-13 each text is there in each language the hub speaks")
    void in_each_language(String name) {
        var english = texts(name, Locale.ENGLISH);
        for (var language : Sentences.LANGUAGES) {
            var texts = texts(name, language);
            assertThat(texts.keySet()).as(language.toString()).isEqualTo(english.keySet());
            assertThat(texts.keySet())
                    .allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
        }
    }

    @Test
    @DisplayName("DIS-12 REG-14 whatever a report, a case, a body or a key can be has its text")
    void each_state() {
        var dispute = texts("texts.dispute", Locale.ENGLISH).keySet();
        for (var state : CaseState.values()) {
            assertThat(dispute).contains("state." + state.key(), "meaning." + state.key());
        }
        assertThat(dispute)
                .containsAll(Arrays.stream(ReportKind.values())
                        .map(kind -> "kind." + kind)
                        .toList());
        var register = texts("texts.register", Locale.ENGLISH).keySet();
        assertThat(register).contains("status.coming", "meaning.coming", "grant.over");
        Arrays.stream(RegisteredCab.Status.values())
                .skip(2)
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .forEach(status -> assertThat(register).contains("status." + status, "meaning." + status));
        Arrays.stream(RegisteredKey.Status.values()).skip(1).forEach(status -> assertThat(register)
                .contains("key." + status.name().toLowerCase(Locale.ROOT)));
    }

    private static ResourceBundle texts(String name, Locale language) {
        return ResourceBundle.getBundle(name, language, TextsTest.class.getClassLoader(), NO_FALLBACK);
    }
}
