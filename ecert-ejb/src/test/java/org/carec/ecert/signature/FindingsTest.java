package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the verifier says of every file of the corpus, to the letter: each finding with its code and the place it names. The expected words
 * stand in {@code specimen/findings}, a file a family. After a wanted change: {@code -Decert.findings=FOLDER} given to the tests' JVM writes
 * them anew; read the difference.
 */
class FindingsTest {

    private static final String FOLDER = "/specimen/findings/";
    private static final List<Corpus.Entry> CORPUS = Corpus.all();
    private static final Map<String, Map<String, String>> EXPECTED = new LinkedHashMap<>();

    /** A file of the corpus under its name. */
    record Judged(Corpus.Entry entry) {

        @Override
        public String toString() {
            return entry.family() + ": " + entry.done();
        }
    }

    static Stream<Judged> corpus() {
        return CORPUS.stream().map(Judged::new);
    }

    @ParameterizedTest(name = "SIG-8 {0}")
    @MethodSource("corpus")
    void says_where_and_what_of_every_file(Judged judged) {
        Corpus.Entry entry = judged.entry();

        assertThat(words(entry))
                .isEqualTo(EXPECTED.computeIfAbsent(entry.family(), FindingsTest::read)
                        .get(entry.done()));
    }

    @Test
    @DisplayName("SIG-8 no words are kept of a file that is no longer in the corpus")
    void keeps_no_words_of_files_that_are_gone() throws IOException {
        Map<String, List<Corpus.Entry>> families =
                CORPUS.stream().collect(groupingBy(Corpus.Entry::family, LinkedHashMap::new, toList()));
        String folder = System.getProperty("ecert.findings");
        if (folder != null) {
            for (Map.Entry<String, List<Corpus.Entry>> family : families.entrySet()) {
                write(Path.of(folder, file(family.getKey())), family.getValue());
            }
        }
        families.forEach((family, entries) -> assertThat(read(family))
                .containsOnlyKeys(entries.stream().map(Corpus.Entry::done).toArray(String[]::new)));
    }

    private static String words(Corpus.Entry entry) {
        TrustedCertificates.forget(); // no answer is another file's
        SignatureReport report = entry.report();
        String findings = report.findings().stream()
                .map(finding -> finding.code() + " (" + steady(finding.where()) + ")")
                .collect(joining("; "));
        return report.indication()
                + report.facts().map(FindingsTest::proved).orElse("")
                + (findings.isEmpty() ? "" : ": " + findings);
    }

    /** Keys are made for each run: neither a certificate's digest nor what stands behind an ECDSA value is the same twice. */
    private static String steady(String where) {
        return where.replaceAll("[0-9a-f]{64}", "…").replaceAll("CMS offset \\d{4,}", "CMS offset …");
    }

    private static String proved(SignedFacts proved) {
        return proved.all().stream()
                .map(facts -> " [" + facts.level() + " " + facts.signatureAlgorithm() + " " + facts.digestAlgorithm()
                        + " by "
                        + facts.keyId() + " as " + facts.profile()
                        + before(" claimed", List.of(facts.claimedSigningTime()))
                        + before(" proved", facts.timeStampTime().stream().toList())
                        + before(" kept", facts.documentTimeStamps()) + "]")
                .collect(joining());
    }

    /** How long before the question each of these times was. */
    private static String before(String what, List<Instant> times) {
        return times.isEmpty()
                ? ""
                : times.stream()
                        .map(time -> Duration.between(time, TestPki.NOW).toString())
                        .collect(joining(" ", what + " ", ""));
    }

    private static String file(String family) {
        return family.replace(' ', '-') + ".txt";
    }

    /** Each line: what was done, a tab, the words. */
    private static Map<String, String> read(String family) {
        try (var file = FindingsTest.class.getResourceAsStream(FOLDER + file(family))) {
            assertThat(file).as(family).isNotNull();
            Map<String, String> words = new LinkedHashMap<>();
            new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(line -> words.put(line[0], line[1]));
            return words;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, List<Corpus.Entry> entries) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                entries.stream()
                        .map(entry -> entry.done() + "\t" + words(entry) + "\n")
                        .collect(joining()));
    }
}
