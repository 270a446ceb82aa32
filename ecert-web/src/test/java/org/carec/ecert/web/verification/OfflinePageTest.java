package org.carec.ecert.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.seal.PublishedSealKey;
import org.carec.ecert.web.platform.AssetFolder;
import org.carec.ecert.web.platform.Assets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflinePageTest {

    private static final Assets ASSETS = AssetFolder.ofTheSources();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final PublishedSealKey KEY = new PublishedSealKey(
            "00112233445566ff", "EC", "P-256", "ES256", "sig", "x-of-the-key", "y-of-the-key", List.of("AAAA"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "az", "ur"})
    @DisplayName("OFF-1 in every language the file is whole, and holds the keys and its days")
    void is_whole(String language) {
        var page = page(language);
        assertThat(page)
                .contains(
                        "<html lang=\"" + language + "\"",
                        "00112233445566ff",
                        "x-of-the-key",
                        "\"until\":\"2026-12-29\"")
                .contains("dir=\"" + (language.equals("ur") ? "rtl" : "ltr") + "\"");
        assertThat(page).isEqualTo(page(language));
    }

    @Test
    @DisplayName("OFF-1 the file's policy lets its own two scripts and its style run, and nothing else, and no network")
    void policy() {
        var page = page("en");
        var policy = group("Content-Security-Policy\" content=\"([^\"]*)\"", page);
        assertThat(policy)
                .startsWith("default-src 'none'; script-src ")
                .contains(source(group("(?s)<script>(.*?)</script>", page)))
                .contains(source(group("(?s)<script type=\"module\">(.*?)</script>", page)))
                .contains("style-src " + source(group("(?s)<style>(.*?)</style>", page)))
                .doesNotContain("connect-src", "'unsafe-inline'", "'unsafe-eval'", "http", "*");
    }

    @Test
    @DisplayName("OFF-1 the modules are one script that asks for no other")
    void one_script() {
        var script = group("(?s)<script type=\"module\">(.*?)</script>", page("en"));
        assertThat(script.lines()).noneMatch(line -> line.startsWith("import ") || line.startsWith("export "));
        assertThat(script).contains("async function openSeal(", "async function examineStatement(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "offline"})
    @DisplayName("OFF-1 SCAN-1 Russian has every text that English has, with the same places in it")
    void same_texts(String bundle) {
        var english = ResourceBundle.getBundle("texts." + bundle, Locale.ENGLISH);
        var russian = ResourceBundle.getBundle("texts." + bundle, Locale.forLanguageTag("ru"));
        assertThat(russian.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(russian.getString(key).contains("{0}"))
                        .isEqualTo(english.getString(key).contains("{0}")));
    }

    @Test
    @DisplayName("SCAN-1 OFF-3 whatever the scripts may have to say has its words")
    void words() {
        var scan = ResourceBundle.getBundle("texts.scan", Locale.ENGLISH).keySet();
        assertThat(keys("(?:Unread|say|within)\\((?:[^()']*, )?'([a-z]+)'", "scan.js", "ask-code.js"))
                .hasSizeGreaterThan(8)
                .allSatisfy(why -> assertThat(scan).contains("say." + why));
        assertThat(keys("Error: '([a-z]+)'", "scan.js")).hasSize(3).allSatisfy(why -> assertThat(scan)
                .contains("say." + why));
        var offline = ResourceBundle.getBundle("texts.offline", Locale.ENGLISH).keySet();
        assertThat(keys("(?s)require\\(.{1,160}?, '([a-zA-Z]+)'\\);", "statement.js"))
                .hasSizeGreaterThan(6)
                .allSatisfy(why -> assertThat(offline).contains("app.why." + why));
    }

    private static List<String> keys(String pattern, String... modules) {
        return Stream.of(modules)
                .flatMap(module ->
                        Pattern.compile(pattern).matcher(ASSETS.text(module)).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String group(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String source(String inline) {
        var digest = Sha256.of(inline.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static String page(String language) {
        var page = new OfflinePage(ASSETS, Locale.forLanguageTag(language));
        return new String(page.write("https://hub.example", TODAY, List.of(KEY)), StandardCharsets.UTF_8);
    }
}
