package org.carec.ecert.signature;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FaultWordsTest {

    static final List<Locale> LANGUAGES = Sentences.LANGUAGES;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** A capital letter, then no doubled or outer space, no exclamation, and one full stop at the end. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}(?!.*(\\s\\s|!|\\.\\.)).*[^\\s.]\\.");

    /** How an imperative looks. English has no form of its own for it: a verb that is new here has to be added. */
    private static final Map<String, Pattern> IMPERATIVE = Map.of(
            "en",
            Pattern.compile(
                    "(Add|Ask|Certify|Export|Flatten|Let|Make|Print|Put|Remove|Save|Send|Sign|Try|Use|Write)\\b.*"),
            "ru",
            Pattern.compile("(Не )?\\p{IsCyrillic}+(те|тесь) .*"));

    /** English words among Russian ones; names of the file's own world, of algorithms and classes are no words of a language. */
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\w/.=])[a-z]{2,}(?![\\w=])");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName("SIG-8 every fault has a sentence and a remedy in each language, and no text stands for no fault")
    void complete(Locale language) {
        var keys = AllFaults.list().stream()
                .flatMap(fault -> Stream.of(fault.name() + ".sentence", fault.name() + ".remedy"))
                .collect(toSet());

        assertThat(texts(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(lines(language)).as("keys, each once").hasSameSizeAs(keys);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName("SIG-8 the words of a fault have the same placeholders in each language")
    void same_placeholders(Locale language) {
        var english = texts(Locale.ENGLISH);
        var others = texts(language);

        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(others.getProperty(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName("SIG-8 a fault is told in a sentence, and its remedy is an imperative")
    void style(Locale language) {
        var words = Sentences.in(language);

        assertThat(AllFaults.list()).allSatisfy(fault -> {
            var told = words.fault(fault.name());
            assertThat(told.sentence()).as(fault.name()).matches(SENTENCE);
            assertThat(told.remedy())
                    .as(fault.name())
                    .matches(SENTENCE)
                    .matches(IMPERATIVE.get(language.getLanguage()));
        });
    }

    @Test
    @DisplayName("SIG-8 no fault is told in another language's words")
    void own_words() {
        var english = texts(Locale.ENGLISH);
        var russian = texts(Locale.forLanguageTag("ru"));

        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            assertThat(english.getProperty(key)).as(key).doesNotContainPattern("\\p{IsCyrillic}");
            assertThat(russian.getProperty(key)).as(key).containsPattern("\\p{IsCyrillic}{3}");
        });
    }

    @Test
    @DisplayName(
            "SIG-8 whatever file is refused, the Russian finding has no English word in it, not in the place either")
    void places() {
        var russian = Sentences.in(Locale.forLanguageTag("ru"));
        var told = refused().map(russian::sentence).collect(toCollection(TreeSet::new));

        assertThat(told).hasSizeGreaterThan(100);
        assertThat(told.stream()
                        .filter(sentence -> ENGLISH.matcher(own(sentence)).find()))
                .isEmpty();
    }

    /** As a push tells what is wrong with each file of the corpus. */
    private static Stream<Finding> refused() {
        var seen = new HashSet<SignatureFinding>();
        return Stream.of(
                        AttacksTest.onStructure(),
                        AttacksTest.onContent(),
                        AttacksTest.afterSigning(),
                        AttacksTest.onCms(),
                        AttacksTest.onSigner(),
                        RevocationTest.revoked(),
                        RevocationTest.useless(),
                        AttacksTest.onTime(),
                        AttacksTest.onRelaxed(),
                        AttacksTest.onSeveral(),
                        AttacksTest.onSwitchedOff())
                .flatMap(attacks -> attacks)
                .flatMap(attack -> attack.report().findings().stream())
                .filter(seen::add)
                .map(found -> Finding.fail(
                        "pdf",
                        found.verdictCode(),
                        "/pdf",
                        Map.of(Sentences.FAULT, found.code(), "where", found.where())));
    }

    /** Without what the file itself is made of: distinguished names, and the keyword that ends it. */
    private static String own(String sentence) {
        return sentence.replaceAll("[A-Z.0-9]+=.*?(?=\\. Код:)", "").replace("startxref", "");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(toSet());
    }

    private static List<String> lines(Locale language) {
        try (var lines = Files.lines(file(language))) {
            return lines.filter(line -> line.contains("=")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(Locale language) {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(file(language))) {
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Locale language) {
        return Path.of("src/main/resources/sentences/faults_" + language.getLanguage() + ".properties");
    }
}
