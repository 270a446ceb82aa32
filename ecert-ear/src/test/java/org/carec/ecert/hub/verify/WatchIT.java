package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.job.SharedWorld;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.hub.run.Mailbox;
import org.carec.ecert.hub.toolkit.Sender;
import org.carec.ecert.hub.toolkit.StatusChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Tell me if this answer changes": pages, mails and API of the shipped jar. */
class WatchIT {

    private static final Pattern LINK = Pattern.compile("http\\S+(/watch/\\S+)");
    private static final String UNKNOWN = "UZ0007-C26-0000000-L";

    private static HubProcess hub;
    private static WorldOnHub world;
    private static Browser browser;
    private static Mailbox mailbox;

    private BrowserContext visitor;

    @BeforeAll
    static void open() throws Exception {
        hub = HubProcess.shared();
        world = SharedWorld.get();
        browser = new Browser();
        mailbox = Mailbox.open();
    }

    @AfterAll
    static void close() {
        browser.close();
        mailbox.close();
    }

    @AfterEach
    void leave() {
        if (visitor != null) {
            visitor.close();
        }
    }

    @Test
    @DisplayName(
            "WPAGE-1 WPAGE-4 from the form to the last mail without JavaScript and cookie; a link alone does nothing")
    void whole_way() throws Exception {
        var document = world.pushed(CERTIFIER).id();
        var screen = visitor("ru", 360, false).open("/watch?id=" + document + "&importCountry=PK");
        screen.page().locator("#watch-email").fill("anna@customs.example");
        assertThat(press(screen).title()).isEqualTo("Проверьте почту");
        var confirm = link(mailbox.await("anna@customs.example", 1));
        assertThat(screen.open(confirm).title()).isEqualTo("Хотите получать эти письма?");
        assertThat(screen.text()).contains(document);
        assertThat(press(screen.open(confirm)).title()).isEqualTo("Вам сообщат");
        change(document, "SUSPEND");
        var mail = mailbox.await("anna@customs.example", 2);
        assertThat(mail).contains("Прежний ответ: Действителен\nОтвет сейчас: Недействителен\n", "/d/" + document);
        var stop = link(mail);
        assertThat(screen.open(stop).title()).isEqualTo("Прекратить письма?");
        change(document, "RESTORE");
        mailbox.await("anna@customs.example", 3);
        assertThat(press(screen.open(stop)).title()).isEqualTo("Письма прекращены");
        assertThat(screen.open(stop).title()).isEqualTo("Письма прекращены");
        assertThat(screen.open(confirm).title()).isEqualTo("Эта ссылка больше не действует");
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    @DisplayName("WPAGE-1 the button that mail programs show stops by a POST to the link (RFC 8058)")
    void one_click() throws Exception {
        var document = world.pushed(CERTIFIER).id();
        var nobody = Sender.nobody(hub.url());
        nobody.form("/watch?lang=en", Map.of("id", document, "email", "boris@customs.example"));
        nobody.form(link(mailbox.await("boris@customs.example", 1)), Map.of());
        change(document, "SUSPEND");
        var stop = link(mailbox.await("boris@customs.example", 2));
        assertThat(nobody.form(stop, Map.of("List-Unsubscribe", "One-Click")).body())
                .contains("The mails have stopped");
        assertThat(nobody.get(stop).body()).contains("The mails have stopped");
    }

    @Test
    @DisplayName("WPAGE-2 known or new, on record or not, whoever asks is told the same")
    void same() throws Exception {
        var document = world.pushed(CERTIFIER).id();
        var nobody = Sender.nobody(hub.url()).in("en");
        var first = nobody.form("/watch", Map.of("id", document, "email", "c@customs.example"));
        var again = nobody.form("/watch", Map.of("id", document, "email", "c@customs.example"));
        var unknown = nobody.form("/watch", Map.of("id", UNKNOWN, "email", "d@customs.example"));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(unknown.body().replace(UNKNOWN, document)).isEqualTo(first.body());
        assertThat(unknown.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("WPAGE-3 what is wrong is said at its field, and what was typed is still there")
    void wrong() {
        var screen = visitor("en", 1280, true).open("/watch");
        screen.page().locator("#watch-id").fill("hello");
        screen.page().locator("#watch-email").evaluate("field => field.type = 'text'");
        screen.page().locator("#watch-email").fill("me");
        press(screen);
        assertThat(screen.page().locator("#watch-id-error").textContent()).startsWith("Type the number");
        assertThat(screen.page().locator("#watch-email-error").textContent()).startsWith("Type one e-mail address");
        assertThat(screen.page().locator("#watch-id").inputValue()).isEqualTo("hello");
        assertThat(screen.barriers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280,en", "360,ru"})
    @DisplayName("WPAGE-4 nothing is cut off, and axe finds no barrier, on a desk and at 360 pixels")
    void no_barriers(int width, String language) {
        var screen = visitor(language, width, true);
        for (var path : List.of("/watch", "/watch?id=" + UNKNOWN, "/watch/stop?t=x", "/watch/confirm?t=x")) {
            screen.open(path);
            assertThat(screen.overflow()).as(path).isZero();
            assertThat(screen.barriers()).as(path).isEmpty();
        }
    }

    @Test
    @DisplayName("WAT-12 the secret is in the answer that enters a watch, in the same answer again, and in no other")
    void secret() throws Exception {
        var portal = world.asPortal("PK");
        var body = "{\"id\":\"" + UNKNOWN + "\",\"importCountry\":\"PK\",\"url\":\"https://portal.example/hook\"}";
        var added =
                new ObjectMapper().readTree(portal.json("/api/v1/watches", body).body());
        var id = added.path("watch").path("id").asText();
        var secret = added.path("secret").asText();
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(portal.get("/api/v1/watches/" + id).body()).contains(UNKNOWN).doesNotContain(secret);
        assertThat(portal.get("/api/v1/watches?limit=100").body()).contains(id).doesNotContain(secret);
        assertThat(world.asPortal("UZ").get("/api/v1/watches/" + id).statusCode())
                .isEqualTo(404);
        assertThat(portal.bare("DELETE", "/api/v1/watches/" + id).statusCode()).isEqualTo(204);
        assertThat(portal.get("/api/v1/watches/" + id).statusCode()).isEqualTo(404);
        assertThat(portal.json("/api/v1/watches", body.replace("portal.example", "10.0.0.1"))
                        .body())
                .contains("WEBHOOK_ADDRESS_REFUSED");
    }

    private VerifyScreen visitor(String language, int width, boolean script) {
        visitor = browser.visitor(language, width, script);
        return new VerifyScreen(visitor.newPage(), hub.url());
    }

    private static VerifyScreen press(VerifyScreen screen) {
        screen.page().locator("main form button").click();
        screen.page().waitForLoadState();
        return screen;
    }

    private static String link(String mail) {
        var links = LINK.matcher(mail);
        assertThat(links.find()).as(mail).isTrue();
        return URI.create(links.group(1)).toString();
    }

    private static void change(String document, String event) {
        var change = new StatusChange(event, "SURVEILLANCE_DEVIATION", "A test.", Optional.empty());
        world.cab(CERTIFIER).change(document, change, key());
    }
}
