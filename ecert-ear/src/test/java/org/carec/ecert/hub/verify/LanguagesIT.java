package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.platform.Sentences;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The public pages in every language of the hub, in a browser and by their headers. */
class LanguagesIT {

    /** Well-formed, its check character right, and not on record. */
    private static final String UNKNOWN = "UZ0007-C26-0000000-L";

    static final List<Locale> LANGUAGES = Sentences.LANGUAGES;

    private static final List<String> PATHS =
            List.of("/verify", "/verify?id=", "/d/" + UNKNOWN, "/d/hello", "/no/such/page");

    private static final Map<String, String> INVALID = Map.of(
            "en", "Invalid",
            "ru", "Недействителен",
            "az", "Etibarsızdır",
            "ky", "Жараксыз",
            "tg", "Беэътибор",
            "uz", "Yaroqsiz",
            "ur", "غیر معتبر");

    private static HubProcess hub;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        hub = HubProcess.shared();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static Stream<Arguments> pages() {
        return LANGUAGES.stream().flatMap(l -> PATHS.stream().map(path -> Arguments.of(path, l.toLanguageTag())));
    }

    @ParameterizedTest(name = "PAGE-4 WEB-2 {0} in {1} says so, and leads to no page in another language")
    @MethodSource("pages")
    void kept(String path, String language) throws Exception {
        assertThat(get(path + (path.contains("?") ? "&" : "?") + "lang=" + language, "en")
                        .headers()
                        .firstValue("Content-Language"))
                .hasValue(language);
        try (var visitor = browser.visitor("en", 1200, false)) {
            var page = visitor.newPage();
            page.navigate(hub.url()
                    .resolve(path + (path.contains("?") ? "&" : "?") + "lang=" + language)
                    .toString());
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("ur") ? "rtl" : "ltr");
            assertThat(page.locator("a[href^='/']:not([hreflang])").all())
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(link.getAttribute("href")).contains("lang=" + language));
            assertThat(page.locator("form").all()).allSatisfy(form -> assertThat(form.getAttribute("action")
                            + form.locator("input[name=lang]").all().stream()
                                    .map(input -> "?lang=" + input.getAttribute("value"))
                                    .findFirst()
                                    .orElse(""))
                    .endsWith("?lang=" + language));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName("PAGE-4 whoever chose a language is asked and answered in it, page after page")
    void chosen(Locale language) {
        try (var visitor = browser.visitor("en", 1200, true)) {
            var screen = new VerifyScreen(visitor.newPage(), hub.url()).open("/verify");
            if (!language.equals(Locale.ENGLISH)) {
                screen.page().locator(".languages summary").click();
                screen.page()
                        .locator(".languages a[hreflang=" + language.toLanguageTag() + "]")
                        .click();
                screen.page().waitForURL(url -> url.contains("lang="));
            }
            screen.page().locator("#id").fill(UNKNOWN);
            screen.page().locator("#ask-number button[type=submit]").click();
            screen.page().waitForURL(url -> url.contains("id="));
            assertThat(screen.title()).isEqualTo(INVALID.get(language.toLanguageTag()));
            assertThat(screen.reason()).contains(UNKNOWN);
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName("PAGE-3 no page is wider than its window of 360 pixels, and axe finds no barrier, in any language")
    void small(Locale language) {
        try (var visitor = browser.visitor(language.toLanguageTag(), 360, true)) {
            var screen = new VerifyScreen(visitor.newPage(), hub.url());
            for (var path : PATHS) {
                screen.open(path);
                assertThat(screen.overflow()).as(path).isZero();
                assertThat(screen.barriers()).as(path).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("PAGE-4 a page names itself in every language, and for readers of any other")
    void alternates() throws Exception {
        var page = get("/d/" + UNKNOWN + "?lang=ky&importCountry=PK", "en").body();
        for (var language : LANGUAGES) {
            assertThat(page)
                    .containsPattern("hreflang=\"" + language + "\" href=\"https?://[^\"]*/d/" + UNKNOWN
                            + "\\?importCountry=PK&amp;lang=" + language + "\"");
        }
        assertThat(page)
                .containsPattern(
                        "hreflang=\"x-default\" href=\"https?://[^\"]*/d/" + UNKNOWN + "\\?importCountry=PK\"");
    }

    @ParameterizedTest(name = "PAGE-4 a browser that asks for {0} is answered in {1}")
    @CsvSource({
        "az-Latn-AZ,az",
        "ky-KG,ky",
        "tg-TJ,tg",
        "uz-Latn-UZ,uz",
        "uz-Cyrl,uz",
        "ur-PK,ur",
        "'kk-KZ, ru;q=0.7, en;q=0.3',ru",
        "kk,en"
    })
    void browsers(String asked, String spoken) throws Exception {
        assertThat(get("/verify", asked).headers().firstValue("Content-Language"))
                .hasValue(spoken);
        assertThat(get("/no/such/page", asked).body()).contains("lang=\"" + spoken + "\"");
        assertThat(get("/d/" + UNKNOWN, asked, "application/json").headers().firstValue("Content-Language"))
                .hasValue(spoken);
    }

    @Test
    @DisplayName("PAGE-4 the bare address leads on without a language, or with the one it names")
    void home() throws Exception {
        assertThat(get("/", "ur").headers().firstValue("Location")).hasValue("/verify");
        assertThat(get("/?lang=ur", "ru").headers().firstValue("Location")).hasValue("/verify?lang=ur");
        assertThat(get("/?lang=%0d%0ax", "ru").headers().firstValue("Location")).hasValue("/verify");
    }

    private static HttpResponse<String> get(String path, String languages) throws IOException, InterruptedException {
        return get(path, languages, "text/html");
    }

    private static HttpResponse<String> get(String path, String languages, String type)
            throws IOException, InterruptedException {
        URI address = hub.url().resolve(path);
        var request = HttpRequest.newBuilder(address)
                .header("Accept-Language", languages)
                .header("Accept", type)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
