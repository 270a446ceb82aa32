package org.carec.ecert.web.platform;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The style sheet, as far as languages depend on it. */
class HubStyleTest {

    private static final String STYLE = read(Path.of("src/main/webapp/assets/hub.css"));
    private static final Locale URDU = Locale.forLanguageTag("ur");

    /** What stays where it is when a page turns round. */
    private static final Pattern PHYSICAL = Pattern.compile(
            "[{;]\\s*(((min-|max-)?(width|height)|left|right|top|bottom|(margin|padding|border|inset)-(left|right|top|bottom)[a-z-]*)\\s*:"
                    + "|(float|text-align)\\s*:\\s*(left|right))");

    @Test
    @DisplayName(
            "PAGE-3 the style names sides by the direction of writing, so that a page in Arabic script turns round whole")
    void logical() {
        assertThat(STYLE).contains("margin-inline", "inline-size").doesNotContainPattern(PHYSICAL);
    }

    @Test
    @DisplayName(
            "PAGE-4 the face of Urdu pages has every Arabic letter of the hub's texts, and of the names of months and countries")
    void face() {
        Set<Integer> needed = urdu().filter(HubStyleTest::isArabic).collect(toSet());

        assertThat(needed).hasSizeGreaterThan(40).isSubsetOf(range());
    }

    /** Code points of the texts in Urdu, of every module. */
    private static Stream<Integer> urdu() {
        try (var files = Files.walk(Path.of(".."))) {
            var texts = files.filter(p -> p.toString().contains("/src/main/resources/"))
                    .filter(p -> p.toString().endsWith("_ur.properties"))
                    .map(HubStyleTest::read)
                    .toList();
            var countries = Arrays.stream(Locale.getISOCountries())
                    .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(URDU));
            var months = Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, URDU));
            return Stream.of(texts.stream(), countries, months)
                    .flatMap(all -> all)
                    .flatMap(text -> text.codePoints().boxed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isArabic(int codePoint) {
        return Character.UnicodeBlock.ARABIC.equals(Character.UnicodeBlock.of(codePoint));
    }

    /** What the style sheet says the face has: {@code U+060C, U+0621-063A}. */
    private static Set<Integer> range() {
        var written = Pattern.compile("unicode-range:([^;]*);").matcher(STYLE);
        assertThat(written.find()).isTrue();
        return Pattern.compile("U\\+([0-9A-F]+)(?:-([0-9A-F]+))?")
                .matcher(written.group(1))
                .results()
                .flatMap(part -> {
                    var first = Integer.parseInt(part.group(1), 16);
                    var last = part.group(2) == null ? first : Integer.parseInt(part.group(2), 16);
                    return IntStream.rangeClosed(first, last).boxed();
                })
                .collect(toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
