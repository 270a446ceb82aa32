package org.carec.ecert.hub.verify;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The card "With the QR code" of the public page. */
record ScanScreen(Page page, URI hub) {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    ScanScreen open(String language) {
        page.navigate(hub.resolve("/verify?lang=" + language).toString());
        return this;
    }

    /** Gives up sooner than a reader would. */
    ScanScreen within(int milliseconds) {
        page.evaluate("ms => { document.getElementById('code-said').dataset.limit = ms; }", milliseconds);
        return this;
    }

    ScanScreen start() {
        page.locator("#scan-start").click();
        return this;
    }

    /** The picture is on, and the reader was told what to do. */
    ScanScreen awaitPicture() {
        assertThat(page.locator("#scan-video")).isVisible();
        assertThat(page.locator("#scan-video")).hasJSProperty("readyState", 4); // HAVE_ENOUGH_DATA
        return this;
    }

    ScanScreen send(Path picture) {
        page.locator("#photo").setInputFiles(picture);
        page.locator("#ask-code button[type=submit]").click();
        return this;
    }

    /** Waits until the card says this. */
    ScanScreen says(String words) {
        assertThat(page.locator("#code-said")).containsText(words, PATIENTLY);
        return this;
    }

    /** The camera is off, and can be started again. */
    void isOff() {
        assertThat(page.locator("#scan-view")).isHidden();
        assertThat(page.locator("#scan-start")).isVisible();
        page.waitForCondition(
                () -> (Boolean) page.evaluate("document.getElementById('scan-video').srcObject === null"));
    }

    /** Waits for the answer to a link, seal and all. */
    void isAnswered(String id, String seal) {
        page.waitForURL(Pattern.compile(".*/d/" + id + "\\?t=[0-9A-Z]{16}&lang=[a-z]{2}#" + Pattern.quote(seal)));
        assertThat(page.locator("#seal")).isVisible();
    }

    VerifyScreen whole() {
        return new VerifyScreen(page, hub);
    }
}
