package org.carec.ecert.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.watch.Verdicts.NOON;
import static org.carec.ecert.watch.Verdicts.WATCHED;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.carec.ecert.platform.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final String ANSWER = "https://hub.example/d/UZ0007-C26-4K7M2QX-8?lang=en";
    private static final String STOP = "https://hub.example/watch/stop?t=x&lang=en";

    @Test
    @DisplayName("WAT-11 each language has each text, with the same placeholders")
    void same_keys() {
        var english = bundle(Locale.ENGLISH);
        for (var language : Sentences.LANGUAGES) {
            var texts = bundle(language);
            assertThat(texts.getLocale()).isEqualTo(language);
            assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
            assertThat(texts.keySet()).allSatisfy(key -> assertThat(placeholders(texts.getString(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getString(key))));
        }
    }

    @Test
    @DisplayName("WAT-1 a mail tells what the answer was, what it is, why, and where to look and to stop")
    void tells() {
        var letter = Letters.in(Locale.ENGLISH).change(change(), ANSWER, STOP);

        assertThat(letter.text())
                .contains("Answer before: Valid\nAnswer now: Invalid\n")
                .contains("The document was withdrawn")
                .contains("In Pakistan: accepted before, accepted now.")
                .contains("1 May 2026, 12:00 UTC")
                .contains("\n" + ANSWER + "\n", "\n" + STOP + "\n")
                .doesNotContain("{");
        assertThat(letter.stop()).contains(STOP);
    }

    @Test
    @DisplayName("WAT-4 the subject of a mail, which others may see, does not say what the answer is")
    void keeps_quiet() {
        for (var language : Sentences.LANGUAGES) {
            var letter = Letters.in(language).change(change(), ANSWER, STOP);
            var texts = bundle(language);
            assertThat(letter.subject().toLowerCase(language))
                    .contains("uz0007-c26-4k7m2qx-8")
                    .doesNotContain(
                            texts.getString("answer.VALID").toLowerCase(language),
                            texts.getString("answer.INVALID").toLowerCase(language),
                            "withdrawn");
        }
    }

    @Test
    @DisplayName("WAT-2 the first mail says what is asked, by whom it may be, and what happens to who does nothing")
    void asks() {
        var letter =
                Letters.in(Locale.forLanguageTag("ru")).confirmation(WATCHED, "https://hub.example/watch/confirm?t=y");

        assertThat(letter.text())
                .contains("Пакистан", "48 часов", "\nhttps://hub.example/watch/confirm?t=y\n")
                .doesNotContain("{");
        assertThat(letter.stop()).isEmpty();
        assertThat(Letters.in(Locale.ENGLISH)
                        .confirmation(new Watched(WATCHED.document(), Optional.empty()), "x")
                        .text())
                .doesNotContain("accepts");
    }

    @Test
    @DisplayName("WAT-11 from right to left, what is put into a text is isolated, and addresses stand alone")
    void right_to_left() {
        var letter = new Letters(Locale.forLanguageTag("ur"), bundle(Locale.ENGLISH)).change(change(), ANSWER, STOP);

        assertThat(letter.subject()).contains("\u2068UZ0007-C26-4K7M2QX-8\u2069");
        assertThat(letter.text())
                .contains("\n" + ANSWER + "\n")
                .containsPattern("\u2068[^\u2069]*2026[^\u2069]*\u2069");
        assertThat(Letters.in(Locale.ENGLISH).change(change(), ANSWER, STOP).text())
                .doesNotContain("\u2068");
    }

    private static Change change() {
        return new WatchRow(Channel.MAIL, WATCHED, Verdicts.valid(NOON), NOON.minusSeconds(9))
                .learn(Verdicts.withdrawn(NOON.plusSeconds(1)))
                .orElseThrow();
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("sentences.watch", language);
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
