package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.job.SharedWorld;
import org.carec.ecert.hub.toolkit.Sender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Something is wrong with a certificate: an importer says so on a page, its authority decides, and the importer looks again. */
class ReportIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORDS = "The certificate says oven, the boxes hold toasters.";
    private static final String EMAIL = "importer@example.org";

    private static WorldOnHub world;
    private static Browser browser;
    private static String document;

    private BrowserContext visitor;

    @BeforeAll
    static void open() throws Exception {
        world = SharedWorld.get();
        browser = new Browser();
        document = world.pushed(CERTIFIER).id();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void leave() {
        if (visitor != null) {
            visitor.close();
        }
    }

    @Test
    @DisplayName(
            "DIS-9 DIS-12 DIS-1 DIS-2 without JavaScript a report is sent, and its page follows the case, as the verdict does")
    void whole_way() throws Exception {
        var reported = world.pushed(CERTIFIER).id();
        var screen = visit("en", 1280, false).open("/report?id=" + reported);
        var page = screen.page();
        assertThat(page.locator("#documentId").inputValue()).isEqualTo(reported);
        page.locator("#kind-OTHER_GOODS").check();
        page.locator("#words").fill(WORDS);
        page.locator("#contact").fill(EMAIL);
        send(page);
        assertThat(page.url()).matches(".*/report/CASE(-[0-9A-Z]{4}){4}-[0-9A-Z]\\?lang=en");
        assertThat(screen.section("state")).startsWith("The report has arrived");
        assertThat(screen.text()).doesNotContain(WORDS, EMAIL, reported);
        assertThat(visitor.cookies()).isEmpty();

        var number = screen.facts().get("Number of the report");
        assertThat(verdict(reported)).doesNotContain("CONTESTED");
        decide(number, "CONTESTED");
        page.reload();
        assertThat(screen.section("state")).startsWith("The authority is examining the document");
        assertThat(verdict(reported)).contains("\"VALID\"", "CONTESTED");
        screen.open("/d/" + reported);
        assertThat(screen.title()).isEqualTo("Valid");
        assertThat(screen.text()).contains("has been examining since");
        decide(number, "SETTLED");
        screen.open("/report?number=" + number.toLowerCase(Locale.ROOT).replace('-', '+'));
        assertThat(screen.section("state")).startsWith("The authority has settled the matter");
        assertThat(verdict(reported)).contains("\"VALID\"").doesNotContain("CONTESTED");
    }

    @ParameterizedTest
    @CsvSource({
        "en,Type the number,Choose what is wrong,Say in a few words,This is not an e-mail address",
        "ru,Введите номер,Выберите,Опишите в нескольких словах,Это не адрес электронной почты"
    })
    @DisplayName("DIS-9 what is wrong is told beside each field, and what was typed stays")
    void mistakes(String language, String number, String kind, String words, String contact) throws Exception {
        var answer = post(language, Map.of("contact", "<nobody>", "country", "PK"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(number, kind, words, contact)
                .contains("id=\"documentId-error\"", "id=\"kind-error\"", "id=\"words-error\"", "id=\"contact-error\"")
                .contains("value=\"&lt;nobody&gt;\"", "<option value=\"PK\" selected=\"selected\">");
        assertThat(post(language, whole(Map.of("words", "x".repeat(2001)))).statusCode())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("DIS-9 DIS-3 a number that no hub gives is taken with a country, and refused without one")
    void printed_number() throws Exception {
        var odd = whole(Map.of("documentId", "UZ 4711/26"));
        assertThat(post("en", odd).body()).contains("choose the country of the issuing body below as well");
        odd.put("issuedIn", "UZ");
        assertThat(post("en", odd).statusCode()).isEqualTo(303);
        assertThat(post("en", whole(Map.of("documentId", "DE0001-C26-0000000-W")))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("DIS-3 a number on record and one that is not are answered alike")
    void alike() throws Exception {
        var there = post("en", whole(Map.of()));
        var absent = post("en", whole(Map.of("documentId", "UZ0007-C19-0000000-R")));
        assertThat(there.statusCode()).isEqualTo(303).isEqualTo(absent.statusCode());
        assertThat(there.headers().map().keySet())
                .isEqualTo(absent.headers().map().keySet());
        assertThat(world.asNobody()
                        .get(place(there))
                        .body()
                        .replaceAll("CASE-[-0-9A-Z]+", "")
                        .length())
                .isEqualTo(world.asNobody()
                        .get(place(absent))
                        .body()
                        .replaceAll("CASE-[-0-9A-Z]+", "")
                        .length());
    }

    @Test
    @DisplayName("DIS-10 the form sent twice is one report")
    void sent_twice() throws Exception {
        var form = whole(Map.of());
        assertThat(place(post("en", form))).isEqualTo(place(post("en", form)));
        form.put("key", UUID.randomUUID().toString());
        assertThat(place(post("en", form))).isNotEqualTo(place(post("en", whole(Map.of()))));
    }

    @Test
    @DisplayName("DIS-11 what fills in the field that nobody sees sends nothing, and is told so")
    void robot() throws Exception {
        var before = cases();
        var answer = post("en", whole(Map.of("website", "http://spam.example", "documentId", "UZ0007-C18-0000000-O")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("A field that people do not see was filled in")
                .doesNotContain("spam.example");
        assertThat(cases()).isEqualTo(before);
        var page = visit("en", 1280, false).open("/report").page();
        assertThat(page.locator("#website").isVisible()).isFalse();
    }

    @Test
    @DisplayName("DIS-12 a number that nobody has is told so, with a field to mend it")
    void unknown() throws Exception {
        for (var number : List.of("CASE-4K7M-2QX9-ZK4T-0B5H-X", "hello", "%3Cscript%3E")) {
            var answer = world.asNobody().get("/report/" + number, "text/html");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("No report has this number", "id=\"number\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,en", "1280,ru", "360,en", "360,ru"})
    @DisplayName("DIS-9 form, mistakes and state are whole, and axe finds no barrier, on a desk and at 360 pixels")
    void no_barriers(int width, String language) throws Exception {
        var screen = visit(language, width, true).open("/report?id=" + document);
        assertWhole(screen);
        send(screen.page());
        assertThat(screen.page().locator("#kind-error").isVisible()).isTrue();
        assertWhole(screen);
        assertWhole(screen.open(place(post(language, whole(Map.of())))));
        assertWhole(screen.open("/report/unknown"));
    }

    private static void assertWhole(VerifyScreen screen) {
        assertThat(screen.overflow()).as(screen.page().url()).isZero();
        assertThat(screen.barriers()).as(screen.page().url()).isEmpty();
    }

    /** A report with nothing to mend, these fields changed. */
    private static Map<String, String> whole(Map<String, String> changed) {
        var form = new TreeMap<>(Map.of(
                "documentId",
                document,
                "kind",
                "OTHER_GOODS",
                "words",
                WORDS,
                "key",
                UUID.randomUUID().toString()));
        form.putAll(changed);
        return form;
    }

    private static HttpResponse<String> post(String language, Map<String, String> fields) throws Exception {
        return world.asNobody().in(language).form("/report?lang=" + language, fields);
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void send(Page page) {
        page.locator("form[method=post] button").click();
        page.waitForLoadState();
    }

    private static void decide(String number, String decision) throws Exception {
        var body = "{\"decision\":\"" + decision + "\",\"reason\":\"GOODS_DIFFER\"}";
        var answer = world.asAuthority("UZ").json("/api/v1/cases/" + number + "/decisions", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var told = JSON.readTree(answer.body());
        assertThat(told.path("reports").get(0).path("words").asText()).isEqualTo(WORDS);
        assertThat(told.path("reports").get(0).path("contact").asText()).isEqualTo(EMAIL);
    }

    /** The verdict about the number, as a machine reads it. */
    private static String verdict(String id) throws Exception {
        return world.asNobody()
                .json("/api/v1/verifications", "{\"id\":\"" + id + "\"}")
                .body();
    }

    private static List<String> cases() throws Exception {
        Sender authority = world.asAuthority("UZ");
        JsonNode page;
        var cursor = "0";
        var numbers = new ArrayList<String>();
        do {
            page = JSON.readTree(authority.get("/api/v1/cases?cursor=" + cursor).body());
            numbers.addAll(page.path("items").findValuesAsText("number"));
            cursor = page.path("next").asText();
        } while (!cursor.isEmpty());
        return numbers;
    }

    private VerifyScreen visit(String language, int width, boolean script) {
        visitor = browser.visitor(language, width, script);
        return new VerifyScreen(visitor.newPage(), world.hub());
    }
}
