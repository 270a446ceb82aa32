package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.hub.toolkit.Sender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public page in a browser, against the shipped jar. */
class VerifyIT {

    /** Well-formed, its check character right, and not on record. */
    private static final String UNKNOWN = "UZ0007-C26-0000000-L";

    private static final byte[] NO_PDF = "not a PDF".getBytes(StandardCharsets.US_ASCII);

    private static HubProcess hub;
    private static Browser browser;

    private BrowserContext visitor;

    @BeforeAll
    static void open() throws Exception {
        hub = HubProcess.shared();
        browser = new Browser();
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
    @DisplayName("PAGE-1 an unknown number is answered in a word, a shape and a sentence, with what to do")
    void unknown_number() {
        var screen = english().open("/").ask(" uz0007 c26 ooooooo L ");
        assertThat(screen.title()).isEqualTo("Invalid");
        assertThat(screen.band()).contains("invalid");
        assertThat(screen.reason()).isEqualTo("No document is registered under " + UNKNOWN + ".");
        assertThat(screen.page().locator(".verdict svg path").first().isVisible())
                .isTrue();
        assertThat(screen.page().locator("main").textContent())
                .contains("What to do now")
                .doesNotContain("UNKNOWN_");
    }

    @Test
    @DisplayName("PAGE-1 a mistyped number is told from a forged document")
    void mistyped_number() {
        var screen = english().open("/verify").ask("UZ0007-C26-0000000-M");
        assertThat(screen.reason()).startsWith("One character of UZ0007-C26-0000000-M is mistyped");
    }

    @Test
    @DisplayName("PAGE-2 number and upload work without JavaScript, and no cookie is set")
    void without_script() {
        visitor = browser.visitor("en", 1280, false);
        var screen = new VerifyScreen(visitor.newPage(), hub.url()).open("/verify");
        assertThat(screen.ask(UNKNOWN).title()).isEqualTo("Invalid");
        assertThat(screen.open("/verify").upload(NO_PDF).title()).isEqualTo("Invalid");
        assertThat(visitor.cookies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280,en", "1280,ru", "1280,ur", "360,en", "360,ru"})
    @DisplayName("PAGE-3 nothing is cut off, and axe finds no barrier, on a desk and at 360 pixels")
    void no_barriers(int width, String language) {
        visitor = browser.visitor(language, width, true);
        var screen = new VerifyScreen(visitor.newPage(), hub.url());
        for (var path : List.of("/verify", "/verify?id=", "/d/" + UNKNOWN, "/d/hello", "/no/such/page")) {
            screen.open(path);
            assertThat(screen.overflow()).as(path).isZero();
            assertThat(screen.barriers()).as(path).isEmpty();
        }
    }

    @Test
    @DisplayName("PAGE-3 the keyboard alone leads to the content, into the form, and to the answer")
    void keyboard() {
        var screen = english().open("/verify");
        screen.page().keyboard().press("Tab");
        assertThat(screen.focus()).isEqualTo("Skip to the content");
        screen.page().keyboard().press("Enter");
        screen.page().keyboard().press("Tab");
        assertThat(screen.focus()).isEqualTo("id");
        screen.page().keyboard().type(UNKNOWN);
        screen.page().keyboard().press("Enter");
        screen.page().waitForURL(url -> url.contains("id="));
        assertThat(screen.title()).isEqualTo("Invalid");
    }

    @Test
    @DisplayName("PAGE-4 the address chooses the language, and else the browser")
    void languages() {
        visitor = browser.visitor("ru-RU", 1280, true);
        var screen = new VerifyScreen(visitor.newPage(), hub.url());
        assertThat(screen.open("/d/" + UNKNOWN).title()).isEqualTo("Недействителен");
        screen.page().locator("nav summary").click();
        screen.page().locator("a[hreflang=en]").click();
        screen.page().waitForLoadState();
        assertThat(screen.title()).isEqualTo("Invalid");
        assertThat(screen.page().locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    @DisplayName("PAGE-5 no file, and one that is too large, are told on the form")
    void upload_problems() {
        var screen = english().open("/verify").send();
        assertThat(screen.problem()).isEqualTo("Choose the PDF of the document.");
        screen.open("/verify").upload(new byte[20 * 1024 * 1024 + 1]);
        assertThat(screen.problem()).startsWith("The file is larger than 20 MB.");
    }

    @Test
    @DisplayName("PAGE-1 a time that cannot be read is told on the form, with a number and with a file")
    void time_problem() throws Exception {
        var reader = Sender.nobody(hub.url());
        for (var answer : List.of(
                reader.get("/verify?at=foo&id=" + UNKNOWN, "text/html"),
                reader.multipart("/verify?at=foo", Map.of(), "file", NO_PDF))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("The time in the address is not written as 2026-05-01T09:00:00Z.", "action=\"/verify")
                    .doesNotContain("id=\"answer\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify", "/d/UZ0007-C26-0000000-L", "/assets/hub.css", "/no/such/page"})
    @DisplayName("WEB-1 every answer forbids framing, sniffing and anything from elsewhere")
    void headers(String path) throws Exception {
        var headers = hub.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("'unsafe-inline'", "'unsafe-eval'", "https:", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.map()).doesNotContainKeys("set-cookie", "server", "x-powered-by");
    }

    @Test
    @DisplayName("WEB-3 a view cannot be fetched as a file")
    void views_are_hidden() throws Exception {
        assertThat(hub.get("/verification/answer.xhtml").statusCode()).isEqualTo(404);
    }

    private VerifyScreen english() {
        visitor = browser.visitor("en", 1280, true);
        return new VerifyScreen(visitor.newPage(), hub.url());
    }
}
