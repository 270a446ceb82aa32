package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.carec.ecert.hub.demo.WorldOnHub.LABORATORY;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.Locale;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.job.SharedWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public register of bodies, in a browser and over HTTP. */
class RegisterIT {

    private static WorldOnHub world;
    private static Browser browser;

    private BrowserContext visitor;

    @BeforeAll
    static void open() throws Exception {
        world = SharedWorld.get();
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
    @DisplayName("REG-13 without JavaScript a body is found by country, chapter, standard and name, and opened")
    void searched() {
        var screen = visit("en", 1280, false).open("/register");
        screen.page().locator("#country").selectOption("UZ");
        screen.page().locator("#hs").fill("85");
        screen.page().locator("form[role=search] button").click();
        screen.page().waitForLoadState();
        assertThat(screen.section("found")).contains(CERTIFIER).doesNotContain(LABORATORY);
        screen.page().locator(".bodies a[href*=" + CERTIFIER + "]").click();
        screen.page().waitForLoadState();
        assertThat(screen.page().url()).contains("/register/" + CERTIFIER);
        assertThat(screen.facts()).containsEntry("Code", CERTIFIER).containsKeys("Period", "Algorithm");
        assertThat(screen.section("standing")).startsWith("Authorised");
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    @DisplayName("REG-14 a body's page tells its accreditations with scope and titles, and its keys with fingerprints")
    void body() throws Exception {
        var id = world.spareKey(CERTIFIER);
        var screen = visit("en", 1280, false).open("/register/" + CERTIFIER);
        assertThat(screen.text())
                .contains("ISO/IEC 17065", "8516", "Certificate of conformity", "IEC 60335")
                .contains(id.replaceAll("(.{4})(?=.)", "$1 "));
        assertThat(screen.page().locator("[id='" + id + "'] h3").textContent()).startsWith("Active");
        assertThat(screen.page().locator("table th[scope=row]").first().textContent())
                .matches("(?s)\\s*[0-9]{2,10}\\s+\\S.+");
        var proposed = world.proposedKey(CERTIFIER);
        assertThat(world.asNobody().get("/register/" + CERTIFIER).body())
                .contains(id)
                .doesNotContain(proposed);
    }

    @Test
    @DisplayName("REG-14 a suspended key is shown as such, with the day")
    void suspended_key() throws Exception {
        var id = world.spareKey(CERTIFIER);
        var suspension = "{\"status\":\"SUSPENDED\",\"reason\":\"being looked into\"}";
        assertThat(world.asCab(CERTIFIER)
                        .json("/api/v1/trust/keys/" + id + "/status-events", suspension)
                        .statusCode())
                .isEqualTo(200);
        var screen = visit("ru", 1280, false).open("/register/" + CERTIFIER);
        assertThat(screen.page().locator("[id='" + id + "'] h3").textContent()).startsWith("Приостановлен");
    }

    @Test
    @DisplayName("REG-13 a code typed as a name opens the body; what is no HS code is told beside the field")
    void shortcuts() throws Exception {
        var reader = world.asNobody();
        var moved = reader.get("/register?name=%20" + CERTIFIER.toLowerCase(Locale.ROOT), "text/html");
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(moved.headers().firstValue("Location").orElse("")).startsWith("/register/" + CERTIFIER);
        var odd = reader.get("/register?hs=%3Cb%3E&standard=%25", "text/html");
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(odd.body()).contains("This is not an HS code", "value=\"&lt;b&gt;\"", "value=\"%\"");
        assertThat(reader.get("/register?name=%25", "text/html").body()).contains("No body fits");
    }

    @Test
    @DisplayName("REG-14 a body that nobody knows has no page")
    void unknown() throws Exception {
        for (var code : List.of("UZ9999", "hello", "UZ0007/keys")) {
            assertThat(world.asNobody().get("/register/" + code, "text/html").statusCode())
                    .as(code)
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("REG-15 each page names the address where a machine reads the same")
    void machines() throws Exception {
        for (var page : List.of("", "/" + CERTIFIER)) {
            var link = world.asNobody()
                    .get("/register" + page)
                    .headers()
                    .firstValue("Link")
                    .orElseThrow();
            assertThat(link)
                    .isEqualTo("</api/v1/trust/cabs" + page + ">; rel=\"alternate\"; type=\"application/json\"");
            assertThat(world.asNobody()
                            .get(link.substring(1, link.indexOf('>')))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,en", "1280,ru", "360,en", "360,ru"})
    @DisplayName("REG-13 REG-14 list and body are whole, and axe finds no barrier, on a desk and at 360 pixels")
    void no_barriers(int width, String language) {
        var screen = visit(language, width, true);
        for (var path : List.of("/register", "/register?hs=x", "/register?name=nobody", "/register/" + CERTIFIER)) {
            screen.open(path);
            assertThat(screen.overflow()).as(path).isZero();
            assertThat(screen.barriers()).as(path).isEmpty();
        }
    }

    private VerifyScreen visit(String language, int width, boolean script) {
        visitor = browser.visitor(language, width, script);
        return new VerifyScreen(visitor.newPage(), world.hub());
    }
}
