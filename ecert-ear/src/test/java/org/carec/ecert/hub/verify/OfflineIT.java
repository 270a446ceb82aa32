package org.carec.ecert.hub.verify;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.job.SharedWorld;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.platform.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The offline bundle: fetched from the hub, then opened from the disk with the network off. */
class OfflineIT {

    private static final Instant SIGNED = Instant.parse("2026-05-01T09:30:00Z");

    @TempDir
    static Path folder;

    private static WorldOnHub world;
    private static Ready document;
    private static StatementPdfs statements;
    private static Browser browser;

    private final List<String> asked = new ArrayList<>();
    private BrowserContext visitor;

    @BeforeAll
    static void open() throws Exception {
        world = SharedWorld.get();
        document = world.pushed(CERTIFIER);
        statements = new StatementPdfs(HubProcess.shared().data());
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void leave() {
        visitor.close();
        assertThat(asked).allMatch(address -> address.startsWith("file:") || address.startsWith("blob:"));
    }

    @ParameterizedTest
    @CsvSource({"1280,en", "1280,ru", "360,en", "360,ru"})
    @DisplayName("OFF-1 the page names the file, its day and its digest, and gives out that file, below 2 MB")
    void is_given_out(int width, String language) throws Exception {
        visitor = browser.visitor(language, width, true);
        var page = visitor.newPage();
        page.navigate(world.hub().resolve("/offline?lang=" + language).toString());
        var download = page.waitForDownload(() -> page.locator("#download").click());
        var bytes = Files.readAllBytes(download.path());
        assertThat(download.suggestedFilename()).isEqualTo("ecert-offline-" + language + ".html");
        assertThat(page.locator("#sha256").textContent()).isEqualTo(Sha256.hex(bytes));
        assertThat(bytes).hasSizeLessThan(2_000_000);
        assertWhole(page);
    }

    @Test
    @DisplayName("OFF-1 a file of another name or language does not exist")
    void nothing_else() throws Exception {
        visitor = browser.visitor("en", 1280, true);
        for (var name : List.of("ecert-offline-xx.html", "ecert-offline-en.htm", "", "en")) {
            assertThat(HubProcess.shared().get("/offline/" + name).statusCode())
                    .as(name)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1280,en,Made by this hub,does not say whether the document is in force now",
        "360,ru,Сделан этим хабом,не говорит, действует ли документ сейчас"
    })
    @DisplayName("OFF-2 a genuine seal is told as such, with what it declares, and what that does not say")
    void genuine(int width, String language, String word, String limits) throws Exception {
        var page = opened(language, width);
        var answer = paste(page, document.reservation().qrContent());
        assertThat(answer.locator(".verdict.genuine h3")).hasText(word);
        assertThat(answer).containsText(document.id());
        assertThat(answer).containsText("8516");
        assertThat(answer).containsText(limits);
        assertWhole(page);
    }

    @ParameterizedTest
    @CsvSource({"1280,en,Not made by this hub", "360,ru,Сделан не этим хабом"})
    @DisplayName("OFF-2 a forged seal, and the seal of another document, are told apart from a genuine one")
    void forged(int width, String language, String word) throws Exception {
        var page = opened(language, width);
        var content = document.reservation().qrContent();
        var answer = paste(page, content.substring(0, content.length() - 4) + "AAAA");
        assertThat(answer.locator(".verdict.invalid h3")).hasText(word);
        assertWhole(page);
        paste(page, content.replace("/d/" + document.id(), "/d/UZ0007-C26-0000000-L"));
        assertThat(answer.locator(".verdict.invalid")).isVisible();
        assertThat(answer).containsText("UZ0007-C26-0000000-L");
        paste(page, document.id());
        assertThat(answer.locator(".verdict")).hasCount(0);
        assertThat(answer).containsText("#");
    }

    @Test
    @DisplayName("OFF-2 a picture of the code is read without a network")
    void picture() throws Exception {
        var page = opened("en", 1280);
        page.locator("#picture")
                .setInputFiles(QrPictures.photo(folder, document.reservation().qrContent()));
        assertThat(page.locator("#seal-answer .verdict.genuine h3")).hasText("Made by this hub");
        page.locator("#picture").setInputFiles(QrPictures.blank(folder));
        assertThat(page.locator("#seal-answer")).containsText("No QR code could be read");
    }

    @ParameterizedTest
    @CsvSource({
        "1280,en,A genuine statement of this hub,'1 May 2026, 09:30 UTC'",
        "360,ru,Подлинная справка этого хаба,'1 мая 2026'"
    })
    @DisplayName("OFF-3 a PDF that the hub signed is told as its statement, with the time")
    void statement(int width, String language, String word, String time) throws Exception {
        var page = opened(language, width);
        var answer = examine(page, statements.signed(StatementPdfs.unsigned(), SIGNED));
        assertThat(answer.locator(".verdict.genuine h3")).hasText(word);
        assertThat(answer).containsText(time);
        assertWhole(page);
    }

    @Test
    @DisplayName("OFF-3 whatever is not wholly signed by the hub is no statement, and the reader is told why")
    void no_statement() throws Exception {
        var page = opened("en", 1280);
        var genuine = statements.signed(StatementPdfs.unsigned(), SIGNED);
        assertRefused(page, "no PDF".getBytes(StandardCharsets.US_ASCII), "is not a PDF");
        assertRefused(page, StatementPdfs.unsigned(), "carries no signature");
        assertRefused(page, document.submission().pdf(), "not among the hub's keys");
        assertRefused(page, statements.signed(genuine, SIGNED), "more than one signature");
        assertRefused(page, longer(genuine), "does not cover");
        assertRefused(page, changed(genuine, "/MediaBox [0.0", "/MediaBox [1.0"), "changed after it was signed");
        assertRefused(page, changed(genuine, "/M (D:2026", "/M (D:2027"), "changed after it was signed");
        assertRefused(page, changed(genuine, "<30", "<31"), "not of the form");
    }

    @Test
    @DisplayName("OFF-3 a statement with any one digit of its signature changed is refused")
    void every_digit_counts() throws Exception {
        visitor = browser.visitor("en", 1280, true);
        var page = visitor.newPage();
        page.navigate(world.hub().resolve("/verify").toString());
        var genuine = statements.signedBare(StatementPdfs.unsigned(), SIGNED);
        var text = new String(genuine, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("/Contents <") + "/Contents <".length();
        var passed = page.evaluate(
                """
                async ([text, from, to]) => {
                  const { examineStatement } = await import('/assets/statement.js');
                  const { keys } = await (await fetch('/seal-keys.json')).json();
                  const bytes = Uint8Array.from(text, c => c.charCodeAt(0));
                  if (!(await examineStatement(bytes, keys)).time) return ['the genuine one does not pass'];
                  const passed = [];
                  for (let at = from; at < to; at++) {
                    const changed = bytes.slice();
                    changed[at] = text[at] === '0' ? 0x31 : 0x30;
                    const { time, why } = await examineStatement(changed, keys);
                    if (time || !why) passed.push(at);
                  }
                  return passed;
                }""",
                List.of(text, from, text.indexOf('>', from)));
        assertThat((List<?>) passed).isEmpty();
    }

    @Test
    @DisplayName("OFF-1 a file whose month is over says so")
    void grows_old() throws Exception {
        visitor = browser.visitor("en", 1280, true);
        var page = visitor.newPage();
        page.clock().setFixedTime("2099-01-01T00:00:00Z");
        page.navigate(file("en").toUri().toString());
        assertThat(page.locator("#late")).isVisible();
    }

    private static void assertRefused(Page page, byte[] pdf, String why) throws IOException {
        var answer = examine(page, pdf);
        assertThat(answer.locator(".verdict.invalid h3")).hasText("Not a genuine statement of this hub");
        assertThat(answer).containsText(why);
    }

    private static byte[] longer(byte[] pdf) {
        var longer = new ByteArrayOutputStream();
        longer.writeBytes(pdf);
        longer.write('\n');
        return longer.toByteArray();
    }

    private static byte[] changed(byte[] pdf, String from, String to) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Locator examine(Page page, byte[] pdf) throws IOException {
        page.evaluate("document.getElementById('statement-answer').replaceChildren()");
        page.locator("#statement").setInputFiles(Files.write(Files.createTempFile(folder, "statement", ".pdf"), pdf));
        return page.locator("#statement-answer");
    }

    private static Locator paste(Page page, String content) {
        page.locator("#content").fill(content);
        page.locator("#seal-form button[type=submit]").click();
        return page.locator("#seal-answer");
    }

    private static void assertWhole(Page page) {
        var screen = new VerifyScreen(page, URI.create("about:blank"));
        assertThat(screen.overflow()).isZero();
        assertThat(screen.barriers()).isEmpty();
    }

    /** From the disk, and without a network. */
    private Page opened(String language, int width) throws Exception {
        visitor = browser.visitor(language, width, true);
        visitor.setOffline(true);
        var page = visitor.newPage();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(file(language).toUri().toString());
        return page;
    }

    private static Path file(String language) throws Exception {
        var name = "ecert-offline-" + language + ".html";
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.writeString(file, HubProcess.shared().get("/offline/" + name).body());
        }
        return file;
    }
}
