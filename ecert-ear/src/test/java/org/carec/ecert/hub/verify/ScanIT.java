package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.job.SharedWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Camera and pictures, with a camera that plays a film of a code. */
class ScanIT {

    private static final String FAKE = "--use-fake-device-for-media-stream";
    private static final String ELSEWHERE = "https://hub.example@forged.example/d/UZ0007-C26-0000000-L?t=0#seal";

    private static WorldOnHub world;
    private static Ready document;

    @TempDir
    static Path folder;

    private Browser browser;
    private BrowserContext visitor;

    @BeforeAll
    static void open() throws Exception {
        world = SharedWorld.get();
        document = world.pushed(CERTIFIER);
    }

    @AfterEach
    void leave() {
        visitor.close();
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"1280,en", "360,ru"})
    @DisplayName("SCAN-1 the camera reads the code and leads to the answer, in the reader's language, seal and all")
    void reads_the_code(int width, String language) throws Exception {
        var screen = camera(language, width, document.reservation().qrContent()).start();
        screen.isAnswered(document.id(), seal());
        assertThat(screen.whole().band()).isEqualTo("verdict valid");
        assertThat(screen.page().locator("html").getAttribute("lang")).isEqualTo(language);
    }

    @Test
    @DisplayName("SCAN-1 a code that leads elsewhere is not opened, and the page says whose address it is")
    void leads_elsewhere() throws Exception {
        var screen = camera("en", 1280, ELSEWHERE).start().says("leads to forged.example, which is not this hub");
        screen.isOff();
        assertThat(screen.page().url()).contains("/verify?lang=en");
        assertWhole(screen);
    }

    @ParameterizedTest
    @CsvSource({"1280,en,No code was read in a minute", "360,en,No code", "360,ru,За минуту код не прочитан"})
    @DisplayName(
            "SCAN-1 the picture stands in its frame, and when nothing is read the camera goes off and the page says what helps")
    void reads_nothing(int width, String language, String words) throws Exception {
        var screen = granted(language, width, FAKE).within(6000).start().awaitPicture();
        assertWhole(screen);
        screen.says(words).isOff();
        assertWhole(screen);
    }

    @Test
    @DisplayName("SCAN-1 the camera goes off at the button, and at the Escape key, and can be started again")
    void stops() throws Exception {
        var screen = granted("en", 1280, FAKE).start().awaitPicture();
        screen.page().locator("#scan-stop").click();
        screen.says("The camera is off.").isOff();
        screen.start().awaitPicture().page().keyboard().press("Escape");
        screen.says("The camera is off.").isOff();
    }

    @Test
    @DisplayName("SCAN-1 a camera that is not allowed is told, with another way")
    void denied() throws Exception {
        var screen = visit("en", 1280, FAKE, "--deny-permission-prompts").start();
        screen.says("does not let this page use the camera").isOff();
        assertWhole(screen);
    }

    @Test
    @DisplayName("SCAN-1 a device without a camera is told, with another way")
    void no_camera() throws Exception {
        granted("en", 1280).start().says("No camera was found").isOff();
    }

    @ParameterizedTest
    @CsvSource({"NotReadableError,in use by another program", "TypeError,could not be used"})
    @DisplayName("SCAN-1 a camera that another program holds, and one that fails in any other way, is told")
    void fails(String error, String words) throws Exception {
        var screen = granted("en", 1280, FAKE);
        screen.page()
                .evaluate(
                        "name => { navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', name); }; }",
                        error);
        screen.start().says(words).isOff();
    }

    @Test
    @DisplayName("SCAN-1 a browser that never says whether it allows the camera keeps nobody waiting")
    void never_answered() throws Exception {
        var screen = granted("en", 1280, FAKE).within(1500);
        screen.page().evaluate("() => { navigator.mediaDevices.getUserMedia = () => new Promise(() => {}); }");
        screen.start().says("Starting the camera").says("No code was read").isOff();
    }

    @Test
    @DisplayName("SCAN-1 when the reader of codes cannot be loaded, the page says so")
    void not_loaded() throws Exception {
        var screen = granted("en", 1280, FAKE);
        visitor.route("**/zxing_reader.wasm*", route -> route.abort());
        screen.start().says("could not be loaded").isOff();
        visitor.route("**/ask-code.js*", route -> route.abort());
        screen.open("en").start().says("could not be loaded");
    }

    @Test
    @DisplayName("SCAN-1 nothing that reads codes is loaded before it is asked for, and then only from this hub")
    void loads_when_asked() throws Exception {
        var screen = visit("en", 1280, FAKE);
        var asked = new ArrayList<URI>();
        screen.page().onRequest(request -> asked.add(URI.create(request.url())));
        screen.open("en").page().waitForLoadState();
        assertThat(asked).noneMatch(address -> address.getPath().matches(".*(code|scan|vendor|seal).*"));
        screen.send(QrPictures.photo(folder, document.reservation().qrContent()))
                .isAnswered(document.id(), seal());
        assertThat(asked).extracting(URI::getPath).contains("/assets/vendor/zxing_reader.wasm");
        assertThat(asked).allMatch(address -> address.getPort() == world.hub().getPort());
    }

    @Test
    @DisplayName("SCAN-1 a picture is read on the device, and is not sent")
    void reads_a_picture() throws Exception {
        var screen = visit("en", 1280);
        var sent = new ArrayList<String>();
        screen.page().onRequest(request -> sent.add(request.method()));
        screen.send(QrPictures.photo(folder, document.reservation().qrContent()))
                .isAnswered(document.id(), seal());
        screen.open("en").send(QrPictures.photo(folder, ELSEWHERE)).says("leads to forged.example");
        screen.open("en").send(QrPictures.photo(folder, "WIFI:S:guest;;")).says("neither a link of this hub");
        screen.open("en").send(QrPictures.photo(folder, document.id()));
        screen.page().waitForURL(url -> url.contains("id=" + document.id()));
        assertThat(screen.whole().band()).isEqualTo("verdict valid");
        assertThat(sent).containsOnly("GET");
    }

    @Test
    @DisplayName("SCAN-1 a picture in which the device finds no code goes to the hub, as without a script")
    void sends_a_picture() throws Exception {
        var screen = visit("en", 1280).send(QrPictures.blank(folder));
        screen.page().locator("[role=alert]").waitFor();
        assertThat(screen.whole().problem()).contains("No QR code could be read");
    }

    @Test
    @DisplayName("SCAN-1 where the reader cannot be loaded a picture is read by the hub")
    void reads_at_the_hub() throws Exception {
        var screen = visit("en", 1280);
        visitor.route("**/vendor/**", route -> route.abort());
        screen.send(QrPictures.photo(folder, document.reservation().qrContent()));
        screen.page().locator(".verdict").waitFor();
        assertThat(screen.whole().band()).isEqualTo("verdict valid");
    }

    private static void assertWhole(ScanScreen screen) {
        assertThat(screen.whole().overflow()).isZero();
        assertThat(screen.whole().barriers()).isEmpty();
    }

    private static String seal() {
        return URI.create(document.reservation().qrContent()).getRawFragment();
    }

    private ScanScreen camera(String language, int width, String text) throws Exception {
        return granted(language, width, FAKE, "--use-file-for-fake-video-capture=" + QrPictures.film(folder, text));
    }

    private ScanScreen granted(String language, int width, String... arguments) throws Exception {
        var screen = visit(language, width, arguments);
        visitor.grantPermissions(List.of("camera"));
        return screen;
    }

    private ScanScreen visit(String language, int width, String... arguments) {
        browser = new Browser(arguments);
        visitor = browser.visitor(language, width, true);
        return new ScanScreen(visitor.newPage(), world.hub()).open(language);
    }
}
