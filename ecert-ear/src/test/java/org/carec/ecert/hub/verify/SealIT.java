package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.job.SharedWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The seal in a link's fragment, which only the browser sees: opened there, and told on the answer's page. */
class SealIT {

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
        visitor.close();
    }

    @Test
    @DisplayName("SCAN-2 the browser reads in the hub's seal what was declared")
    void opens_what_the_hub_sealed() throws Exception {
        var claims = opener().open(seal(documents.inForce()));
        var declared = OnRecord.declared(documents.inForce());
        assertThat(claims)
                .containsEntry("id", documents.inForce().id())
                .containsEntry("issuedOn", declared.path("issuedOn").asText())
                .containsEntry("country", "UZ");
        assertThat((String) claims.get("hs6")).startsWith("8516");
        assertThat((String) claims.get("metadataDigest")).matches("[0-9a-f]{32}");
    }

    @Test
    @DisplayName("SCAN-2 a seal with any one bit changed does not open")
    void every_bit_counts() {
        var bytes = Base64.getUrlDecoder().decode(seal(documents.inForce()));
        var changed = IntStream.range(0, bytes.length * Byte.SIZE)
                .mapToObj(bit -> flipped(bytes, bit))
                .toList();
        assertThat(opener().open(changed)).hasSize(bytes.length * Byte.SIZE).containsOnlyNulls();
    }

    @Test
    @DisplayName("SCAN-2 a seal cut short, lengthened or written in another way does not open")
    void one_spelling_only() {
        var seal = seal(documents.inForce());
        var others = new ArrayList<>(List.of("", seal + "=", " " + seal, seal + "A", "A".repeat(100_000), seal + "\n"));
        IntStream.range(1, seal.length()).forEach(n -> others.add(seal.substring(0, n)));
        assertThat(opener().open(others)).hasSize(others.size()).containsOnlyNulls();
    }

    @Test
    @DisplayName("SCAN-2 what a key of the hub signed opens only as the hub spells it, without anything more or less")
    void signed_but_odd() {
        var told = opener().spellings();
        assertThat(told).hasSizeGreaterThan(25);
        assertThat(told.entrySet().stream().filter(e -> e.getValue()).map(e -> e.getKey()))
                .containsExactlyInAnyOrder("as the hub spells it", "without an end");
    }

    @ParameterizedTest
    @CsvSource({
        "1280,en,'Genuine: this hub made the code'",
        "360,en,'Genuine: this hub made the code'",
        "1280,ru,Подлинная"
    })
    @DisplayName("SCAN-3 the answer to a scanned link shows what its genuine seal declares, beside the verdict")
    void genuine(int width, String language, String word) {
        var screen = scanned(width, language, documents.inForce().reservation().qrContent());
        screen.page().locator("#seal").waitFor();
        assertThat(screen.band()).isEqualTo("verdict valid");
        assertThat(screen.section("seal")).contains(word, documents.inForce().id(), "8516");
        assertWhole(screen);
    }

    @ParameterizedTest
    @CsvSource({
        "1280,en,The QR code was not made by this hub", "360,en,The QR code was not made by this hub",
        "1280,ru,QR-код сделан не этим хабом", "360,ru,QR-код сделан не этим хабом"
    })
    @DisplayName("SCAN-3 a forged seal covers the verdict: nothing on the page stays green that speaks for the paper")
    void forged(int width, String language, String word) {
        var content = documents.inForce().reservation().qrContent();
        var forged = content.substring(0, content.length() - 4) + "AAAA";
        var screen = scanned(width, language, forged, "&importCountry=PK");
        screen.page().getByText(word).first().waitFor();
        assertThat(screen.title()).isEqualTo(word);
        assertThat(screen.band()).isEqualTo("verdict invalid");
        assertThat(screen.page().title()).isEqualTo(word);
        assertThat(screen.page().locator(".acceptance").count()).isZero();
        assertWhole(screen);
    }

    @Test
    @DisplayName("SCAN-3 the genuine seal of another document covers the verdict too, and its number is named")
    void of_another_document() {
        var content = documents.inForce().reservation().qrContent();
        var other = seal(documents.suspended());
        var screen = scanned(1280, "en", content.substring(0, content.indexOf('#') + 1) + other);
        screen.page().getByText("The QR code belongs to another document").waitFor();
        assertThat(screen.band()).isEqualTo("verdict invalid");
        assertThat(screen.text()).contains(documents.suspended().id());
        assertWhole(screen);
    }

    @Test
    @DisplayName(
            "SCAN-3 while the keys cannot be had the page says that the seal was not checked, and the verdict stands")
    void keys_away() {
        visitor = browser.visitor("en", 1280, true);
        visitor.route("**/seal-keys.json", route -> route.abort());
        var screen = new VerifyScreen(visitor.newPage(), world.hub())
                .open(link(documents.inForce().reservation().qrContent(), "en", ""));
        screen.page().locator("#seal").waitFor();
        assertThat(screen.section("seal")).contains("could not be checked");
        assertThat(screen.band()).isEqualTo("verdict valid");
        assertWhole(screen);
    }

    @Test
    @DisplayName("SCAN-3 keys that the browser kept from before a new one do not make a genuine seal look forged")
    void keys_of_yesterday() {
        visitor = browser.visitor("en", 1280, true);
        var asked = new AtomicInteger();
        visitor.route("**/seal-keys.json", route -> {
            if (asked.getAndIncrement() == 0) {
                route.fulfill(new Route.FulfillOptions().setBody("{\"keys\": []}"));
            } else {
                route.resume();
            }
        });
        var screen = new VerifyScreen(visitor.newPage(), world.hub())
                .open(link(documents.inForce().reservation().qrContent(), "en", ""));
        screen.page().locator("#seal").waitFor();
        assertThat(screen.section("seal")).contains("Genuine");
        assertThat(asked).hasValue(2);
    }

    @Test
    @DisplayName("SCAN-3 a place within the page after the number sign is no seal")
    void a_place_is_no_seal() {
        visitor = browser.visitor("en", 1280, true);
        var screen =
                new VerifyScreen(visitor.newPage(), world.hub()).open(OnRecord.link(documents.inForce()) + "#main");
        screen.page().waitForLoadState();
        assertThat(screen.band()).isEqualTo("verdict valid");
        assertThat(screen.page().locator("#seal").count()).isZero();
    }

    @Test
    @DisplayName("SCAN-3 without a seal in the address nothing is loaded to check one")
    void loaded_only_when_needed() {
        visitor = browser.visitor("en", 1280, true);
        var page = visitor.newPage();
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(URI.create(request.url()).getPath()));
        new VerifyScreen(page, world.hub()).open(OnRecord.link(documents.inForce()));
        page.waitForLoadState();
        assertThat(asked).noneMatch(path -> path.contains("seal") || path.contains("vendor") || path.contains("code"));
    }

    private static void assertWhole(VerifyScreen screen) {
        assertThat(screen.overflow()).as(screen.page().url()).isZero();
        assertThat(screen.barriers()).as(screen.page().url()).isEmpty();
    }

    private VerifyScreen scanned(int width, String language, String content) {
        return scanned(width, language, content, "");
    }

    private VerifyScreen scanned(int width, String language, String content, String more) {
        visitor = browser.visitor(language, width, true);
        Page page = visitor.newPage();
        return new VerifyScreen(page, world.hub()).open(link(content, language, more));
    }

    /** The code's link at this run's address, in a language. */
    private static String link(String content, String language, String more) {
        var scanned = URI.create(content);
        return scanned.getRawPath() + "?" + scanned.getRawQuery() + "&lang=" + language + more + "#"
                + scanned.getRawFragment();
    }

    private SealInBrowser opener() {
        visitor = browser.visitor("en", 1280, true);
        return new SealInBrowser(visitor.newPage(), world.hub());
    }

    private static String seal(Ready document) {
        return URI.create(document.reservation().qrContent()).getRawFragment();
    }

    private static String flipped(byte[] bytes, int bit) {
        var changed = bytes.clone();
        changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
    }
}
