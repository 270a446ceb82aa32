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
import org.carec.ecert.platform.Script;
import org.carec.ecert.platform.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FaultWordsTest {

    static final List<Locale> LANGUAGES = Sentences.LANGUAGES;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** A capital letter, then no doubled or outer space, no exclamation, and one full stop at the end; Arabic script has no capitals. */
    private static final Map<Script, Pattern> SENTENCE = Map.of(
            Script.LATIN, Pattern.compile("/?\\p{Lu}(?!.*(\\s\\s|!|\\.\\.)).*[^\\s.]\\."),
            Script.CYRILLIC, Pattern.compile("/?\\p{Lu}(?!.*(\\s\\s|!|\\.\\.)).*[^\\s.]\\."),
            Script.ARABIC, Pattern.compile("\\p{L}(?!.*(\\s\\s|!|۔۔)).*[^\\s.۔]۔"));

    /**
     * How an imperative looks, or a clause that ends in one. English has no form of its own for it: a verb that is new here has to be
     * added. Of several signers it is said what each shall do.
     */
    private static final Map<String, Pattern> IMPERATIVE = Map.of(
            "en",
            Pattern.compile(
                    "(Add|Ask|Certify|Export|Flatten|Let|Make|Print|Put|Remove|Save|Send|Sign|Try|Use|Write)\\b.*"),
            "ru",
            Pattern.compile("(Не )?\\p{IsCyrillic}+(те|тесь) .*"),
            "az",
            Pattern.compile(".*\\p{L}(ın|in|un|ün|malıdır)([,.;:].*| və .*)"),
            "ky",
            Pattern.compile(".*\\p{L}(ңыз|ңиз|ңуз|ңүз|сун)([,.;:].*| жана .*)"),
            "tg",
            Pattern.compile(".*\\p{L}ед([,.;:].*| ва .*)"),
            "uz",
            Pattern.compile(".*\\p{L}ng([,.;:].*| va .*)"),
            "ur",
            Pattern.compile(".*\\p{L}(یں|رے)([،۔؛:].*| (جس|جو|جہاں|کہ|یا|اور) .*)"));

    /** English words for places, and those only: names out of the file's own world are no words of a language. */
    private static final Pattern ENGLISH_PLACE = Pattern.compile(
            "\\b(at|certificates?|column|field|file|its|beginning|line|object|octets?|offset|predictor|rows?|registered|keys|signatures?|subject|text)\\b");

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
            assertThat(told.sentence()).as(fault.name()).matches(SENTENCE.get(Script.of(language)));
            assertThat(told.remedy())
                    .as(fault.name())
                    .matches(SENTENCE.get(Script.of(language)))
                    .matches(IMPERATIVE.get(language.getLanguage()));
        });
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName("SIG-8 no fault is told in another language's words")
    void own_words(Locale language) {
        var english = texts(Locale.ENGLISH);
        var texts = texts(language);

        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            assertThat(texts.getProperty(key))
                    .as(key)
                    .containsPattern(Script.of(language).own());
            if (!language.equals(Locale.ENGLISH)) {
                assertThat(texts.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
            }
        });
    }

    static final List<Locale> TRANSLATED =
            LANGUAGES.stream().filter(l -> !l.equals(Locale.ENGLISH)).toList();

    @ParameterizedTest
    @FieldSource("TRANSLATED")
    @DisplayName(
            "SIG-8 whatever file is refused, the finding has no English word in another language, not in the place either")
    void places(Locale language) {
        var words = Sentences.in(language);
        var told = REFUSED.stream().map(words::sentence).collect(toCollection(TreeSet::new));

        assertThat(told).hasSizeGreaterThan(100);
        assertThat(told.stream().map(FaultWordsTest::own)).allSatisfy(sentence -> assertThat(sentence)
                .doesNotContainPattern(ENGLISH_PLACE)
                .doesNotContainPattern(Script.of(language).foreign()));
    }

    private static final List<Finding> REFUSED = refused().toList();

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

    /** Without what the file itself is made of: distinguished names, and words of its own world. */
    private static String own(String sentence) {
        return sentence.replaceAll("[A-Z.0-9]+=.*?(?=\u2069|\\. \\p{L}+: [A-Z0-9_]+\\.$)", "")
                .replaceAll("\\b(startxref|data)\\b", "");
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
