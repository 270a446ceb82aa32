package org.carec.ecert.platform;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of texts in the project, in whatever module: found on the disk, so that none can be forgotten here. */
class BundlesTest {

    private static final Pattern FILE = Pattern.compile("(.+)_([a-z]{2,3}(?:_[A-Za-z]+)?)\\.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}|#|%[a-z]");
    private static final Pattern ENGLISH_WORD = Pattern.compile("\\b[a-z]{3,}\\b");

    /** Long enough that two languages do not say it in the same letters. */
    /** A preposition may be one letter. */
    private static final int WORD = 3;

    private static final int OWN = 30;

    /** A bundle's path without language and ending. */
    private static final Set<String> BUNDLES = bundles();

    static Stream<Arguments> bundlesInLanguages() {
        return BUNDLES.stream().flatMap(b -> Sentences.LANGUAGES.stream().map(l -> Arguments.of(b, l)));
    }

    @Test
    @DisplayName("PLA-5 the texts of findings and those of pages are among what is held to the letter here")
    void found() {
        assertThat(BUNDLES.stream().map(b -> b.replaceAll(".*/", "")))
                .contains("sentences", "faults", "relaxations", "verification", "error");
    }

    @ParameterizedTest(name = "PLA-5 {0} has in {1} the keys of English, each once, and a text where English has one")
    @MethodSource("bundlesInLanguages")
    void complete(String bundle, Locale language) {
        var english = texts(bundle, Locale.ENGLISH);
        var texts = texts(bundle, language);

        assertThat(texts.keySet()).isEqualTo(english.keySet());
        assertThat(texts.entrySet())
                .allSatisfy(text -> assertThat(text.getValue().isBlank())
                        .as(text.getKey())
                        .isEqualTo(english.get(text.getKey()).isBlank()));
        assertThat(keys(bundle, language)).doesNotHaveDuplicates().hasSameSizeAs(texts.keySet());
    }

    @ParameterizedTest(name = "PLA-5 {0} has in {1} the placeholders of English, each as often")
    @MethodSource("bundlesInLanguages")
    void same_placeholders(String bundle, Locale language) {
        var english = texts(bundle, Locale.ENGLISH);

        assertThat(texts(bundle, language))
                .allSatisfy((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest(name = "PLA-5 {0} is in {1} written in that language''s letters, and in no English words")
    @MethodSource("bundlesInLanguages")
    void own_letters(String bundle, Locale language) {
        var script = Script.of(language);
        var english = texts(bundle, Locale.ENGLISH);

        assertThat(texts(bundle, language)).allSatisfy((key, text) -> {
            if (text.length() >= WORD
                    && ENGLISH_WORD.matcher(bare(english.get(key))).find()) {
                assertThat(text).as(key).containsPattern(script.own());
            }
            if (!language.equals(Locale.ENGLISH)) {
                assertThat(bare(text)).as(key).doesNotContainPattern(script.foreign());
            }
        });
    }

    @ParameterizedTest(name = "PLA-5 {0} says in {1} nothing of some length in the words of another language")
    @MethodSource("bundlesInLanguages")
    void own_words(String bundle, Locale language) {
        var texts = texts(bundle, language);
        for (var other : Sentences.LANGUAGES) {
            var others = texts(bundle, other);
            assertThat(texts.keySet().stream()
                            .filter(key ->
                                    !other.equals(language) && texts.get(key).length() >= OWN)
                            .filter(key -> texts.get(key).equals(others.get(key))))
                    .as("the same in %s", other)
                    .isEmpty();
        }
    }

    /** Without placeholders, and without words of a file's own world, which are the same in every language. */
    private static String bare(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll("")
                .replaceAll("\\b(startxref|code,title|data|cookie|id|qr|name@example\\.org)\\b", "");
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Set<String> bundles() {
        try (var files = Files.walk(Path.of(".."))) {
            return files.map(Path::toString)
                    .filter(p -> p.contains("/src/main/resources/"))
                    .map(FILE::matcher)
                    .filter(Matcher::matches)
                    .map(m -> m.group(1))
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(String bundle, Locale language) {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(file(bundle, language))) {
            texts.load(in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        var sorted = new TreeMap<String, String>();
        texts.stringPropertyNames().forEach(key -> sorted.put(key, texts.getProperty(key)));
        return sorted;
    }

    /** As they stand in the file: what is said twice would silently be said the second way. */
    private static List<String> keys(String bundle, Locale language) {
        try (var lines = Files.lines(file(bundle, language))) {
            return lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.replaceAll("=.*", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String bundle, Locale language) {
        return Path.of(bundle + "_" + language.getLanguage() + ".properties");
    }
}
