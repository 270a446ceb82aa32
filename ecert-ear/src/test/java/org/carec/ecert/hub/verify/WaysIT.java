package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.verify.OnRecord.link;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.job.SharedWorld;
import org.carec.ecert.seal.QrCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to ask, and what a reader does with an answer. */
class WaysIT {

    private static WorldOnHub world;
    private static Browser browser;
    private static OnRecord documents;

    private BrowserContext visitor;

    @BeforeAll
    static void open() throws Exception {
        world = SharedWorld.get();
        browser = new Browser();
        documents = OnRecord.of(world);
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

    @ParameterizedTest
    @CsvSource({"1280, true", "360, false"})
    @DisplayName("PAGE-7 a picture of the code is answered as the code is, with and without JavaScript")
    void by_picture(int width, boolean script) {
        var screen = visit(width, script).open("/verify?lang=en");
        screen.photograph(
                QrCode.of(documents.inForce().reservation().qrContent()).png());

        assertThat(screen.title()).isEqualTo("Valid");
        assertThat(screen.facts()).containsKeys("Product", "Applicant");
    }

    @Test
    @DisplayName("PAGE-7 a picture without a code, and none at all, are told beside the field")
    void picture_problems() {
        var screen = visit(1280, false).open("/verify?lang=en");
        screen.photograph(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});
        assertThat(screen.problem()).startsWith("No QR code could be read in this picture.");
        screen.open("/verify?lang=en")
                .page()
                .locator("#ask-code button[type=submit]")
                .click();
        assertThat(screen.problem()).isEqualTo("Choose a picture of the QR code.");
    }

    @Test
    @DisplayName("PAGE-8 a file the hub knows never leaves the device: only its digest is sent")
    void by_digest() {
        var screen = visit(1280, true).open("/verify?lang=en");
        List<String> posted = posts(screen.page());
        screen.choose("#file", ".pdf", documents.inForce().submission().pdf()).send();

        assertThat(screen.title()).isEqualTo("Valid");
        assertThat(screen.text()).contains(documents.inForce().id());
        assertThat(posted).containsExactly("/api/v1/verifications");
    }

    @Test
    @DisplayName(
            "PAGE-8 a file the hub does not know is sent only after the reader has agreed, and what differs is told")
    void agrees_first() {
        var screen = visit(1280, true).open("/verify?lang=en");
        List<String> posted = posts(screen.page());
        screen.choose("#file", ".pdf", documents.changed()).send();
        assertThat(screen.asksFirst()).isTrue();
        assertThat(screen.text()).contains("The hub does not know exactly this file.");
        assertThat(posted).containsExactly("/api/v1/verifications");

        screen.send();
        assertThat(screen.title()).isEqualTo("Invalid");
        assertThat(screen.reason()).contains("it is not the file that was registered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    @DisplayName("PAGE-9 whether a country accepts it is asked from a line of its own, keeping what was shown")
    void country(String language) {
        var screen = visit(360, false).open(link(documents.inForce()) + "&lang=" + language);
        screen.page().locator("#country-acceptance").selectOption("PK");
        screen.page().locator(".acceptance button").click();

        assertThat(screen.page().locator(".accepted .mark-pass").isVisible()).isTrue();
        assertThat(screen.page().locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(screen.page().url()).contains("t=", "importCountry=PK");
    }

    @Test
    @DisplayName("PAGE-10 a reader's own checks are kept on his device, only if he asks for it, until he forgets them")
    void own_checks() {
        var screen = visit(1280, true);
        screen.open(link(documents.inForce()) + "&lang=en").open("/verify?lang=en");
        assertThat(screen.page().locator("#own-list li").count()).isZero();
        screen.page().locator("#own-keep").check();
        screen.open(link(documents.withdrawn()) + "&lang=en").open("/verify?lang=en");
        assertThat(screen.page().locator("#own-list").textContent())
                .contains(documents.withdrawn().id(), "Invalid");
        assertThat(screen.page().locator("#own-list a").getAttribute("href")).doesNotContain("t=");

        screen.page().locator("#own-clear").click();
        assertThat(screen.open("/verify?lang=en").page().locator("#own-list li").count())
                .isZero();
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    @DisplayName("PAGE-11 a printed answer is one A4 page with verdict, time and a code that leads to today's answer")
    void print() {
        var screen = visit(1280, true).open("/d/" + documents.inForce().id() + "?lang=en");
        screen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(screen.page().locator(".qr svg").isVisible()).isTrue();
        assertThat(screen.page().locator("#ask-number").isVisible()).isFalse();
        var pdf = new String(
                screen.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(pdf.split("/Type /Page\\b", -1)).hasSize(2);
    }

    @Test
    @DisplayName("ACC-4 who guesses at numbers waits, is told so in his language, and can still ask with a code")
    void harvest() throws Exception {
        for (int i = 0; i < 40; i++) {
            assertThat(from("203.0.113.8", "/d/" + unknown(i)).statusCode()).isEqualTo(200);
        }
        var limited = from("203.0.113.8", "/d/" + documents.inForce().id() + "?lang=ru");
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.body()).contains("Слишком много вопросов");
        assertThat(Long.parseLong(limited.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 3_600L);
        assertThat(from("203.0.113.8", link(documents.inForce())).statusCode()).isEqualTo(200);
        assertThat(from("198.51.100.8", "/d/" + documents.inForce().id()).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("ACC-4 unknown numbers are answered alike, to the octet of their length")
    void alike() throws Exception {
        var lengths = new ArrayList<Integer>();
        for (int i = 100; i < 104; i++) {
            lengths.add(from("203.0.113.77", "/d/" + unknown(i)).body().length());
        }
        assertThat(lengths).containsOnly(lengths.get(0));
    }

    /** Well-formed, and not on record. */
    private static String unknown(int number) {
        return org.carec.ecert.platform.DocumentId.of(
                        new org.carec.ecert.platform.CabCode("UZ0007"),
                        org.carec.ecert.platform.DocumentType.E_COC,
                        2026,
                        "%07d".formatted(number))
                .value();
    }

    private static HttpResponse<String> from(String address, String path) throws Exception {
        var request = HttpRequest.newBuilder(world.hub().resolve(URI.create(path)))
                .header("X-Forwarded-For", address)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> posts(Page page) {
        var posted = new ArrayList<String>();
        page.onRequest(request -> post(request, posted));
        return posted;
    }

    private static void post(Request request, List<String> posted) {
        if (request.method().equals("POST")) {
            posted.add(URI.create(request.url()).getPath());
        }
    }

    private VerifyScreen visit(int width, boolean script) {
        visitor = browser.visitor("en", width, script);
        return new VerifyScreen(visitor.newPage(), world.hub());
    }
}
