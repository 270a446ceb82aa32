package org.carec.ecert.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProblemPagesTest {

    private static final Path PAGES = Path.of("../docs/problems");
    private static final String CODE = "\"([A-Z][A-Z0-9_]+)\"";

    /** Where the hub's code names a code: {@code Kind.ABSENT, "CODE"}, {@code Failure.of(404, "CODE"}, a finding. */
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("Kind\\.[A-Z]+,\\s*" + CODE),
            Pattern.compile("\\b(?:of|Failure)\\(\\s*[0-9]{3},\\s*" + CODE));

    private static final Pattern FOUND =
            Pattern.compile("Finding\\.(?:fail|warn|unknown|skipped)\\(\\s*[\\w\".]+,\\s*" + CODE);

    /** What only looks like a code: the words for reasons and places, and the form of a fault's. */
    private static final Pattern NO_CODE = Pattern.compile("(REASON|WHERE|FAULT)\\..*");

    @Test
    @DisplayName("PLA-5 each code of a problem has its page")
    void problems_have_pages() throws IOException {
        var codes = codes(NAMED);
        assertThat(codes).hasSizeGreaterThan(10);
        assertThat(codes.stream().filter(c -> !hasPage(c))).isEmpty();
    }

    @Test
    @DisplayName("PLA-5 each code of a finding has its page, and sentence and remedy in each language")
    void findings_have_pages_and_sentences() throws IOException {
        var english = sentences("en");

        for (var language : Sentences.LANGUAGES) {
            assertThat(sentences(language.getLanguage())).isEqualTo(english);
        }
        assertThat(codes(List.of(FOUND)).stream().filter(c -> !english.contains(c)))
                .isEmpty();
        assertThat(english.stream().filter(c -> !c.equals(Finding.OK) && !hasPage(c)))
                .isEmpty();
    }

    /** A page with a title, the code, and a part that says what to do. */
    private static boolean hasPage(String code) {
        try {
            var page = Files.readString(PAGES.resolve(code + ".md"));
            return page.startsWith("# ")
                    && page.contains(code)
                    && page.toLowerCase(Locale.ROOT).contains("## what to do");
        } catch (IOException absent) {
            return false;
        }
    }

    /** The codes that have both texts; a code with one of the two is a fault. */
    private static Set<String> sentences(String language) throws IOException {
        var texts = new Properties();
        var path = Path.of("src/main/resources/sentences/sentences_" + language + ".properties");
        try (var in = Files.newBufferedReader(path)) {
            texts.load(in);
        }
        var codes = texts.stringPropertyNames().stream()
                .filter(k -> !NO_CODE.matcher(k).matches())
                .map(k -> k.replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes.stream().filter(c -> !texts.containsKey(c + ".sentence") || !texts.containsKey(c + ".remedy")))
                .isEmpty();
        return codes;
    }

    private static Set<String> codes(List<Pattern> patterns) throws IOException {
        var codes = new TreeSet<String>();
        for (var root : List.of("src/main/java", "../ecert-api/src/main/java")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    var source = Files.readString(file);
                    patterns.forEach(p -> p.matcher(source).results().forEach(m -> codes.add(m.group(1))));
                }
            }
        }
        return codes;
    }
}
