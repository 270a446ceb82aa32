package org.carec.ecert.hub.verify;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The public page, as a reader meets it. */
record VerifyScreen(Page page, URI hub) {

    VerifyScreen open(String path) {
        page.navigate(hub.resolve(path).toString());
        return this;
    }

    VerifyScreen ask(String number) {
        page.locator("#id").fill(number);
        page.locator("#ask-number button").click();
        page.waitForLoadState();
        return this;
    }

    /** {@code country} is a code of the list, e.g. PK. */
    VerifyScreen ask(String number, String country) {
        page.locator("#country-number").selectOption(country);
        return ask(number);
    }

    /** Chooses a file, agrees to send it where the page asks, and waits for the answer. */
    VerifyScreen upload(byte[] file) {
        choose("#file", ".pdf", file);
        send();
        if (asksFirst()) {
            send();
        }
        return this;
    }

    /** Hands in a picture of a code, and waits for the answer; a browser that can read it does not send it. */
    VerifyScreen photograph(byte[] picture) {
        choose("#photo", ".png", picture);
        page.waitForResponse(
                response -> response.request().isNavigationRequest(),
                () -> page.locator("#ask-code button[type=submit]").click());
        page.waitForLoadState();
        return this;
    }

    /** By way of the disk: bytes would go to the browser as one line of Base64, and 20 MB take a quarter of a minute. */
    VerifyScreen choose(String field, String ending, byte[] file) {
        try {
            var chosen = Files.write(Files.createTempFile("document", ending), file);
            chosen.toFile().deleteOnExit();
            page.locator(field).setInputFiles(chosen);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the form of the file as it stands, and waits until the page has answered or asks whether it may. */
    VerifyScreen send() {
        var scripted = page.locator("#history").isVisible();
        var before = page.url();
        page.locator("#ask-file button[type=submit]").click();
        if (scripted) {
            page.waitForCondition(() -> !page.url().equals(before)
                    || page.locator("#answer, [role=alert]").count() > 0
                    || asksFirst());
        }
        page.waitForLoadState();
        return this;
    }

    /** Whether the page has told that the hub does not know the file, and waits for a word to send it. */
    boolean asksFirst() {
        return page.locator("#ask-file[data-agreed]").count() > 0;
    }

    /** The answer's word, e.g. Invalid; or the form's title. */
    String title() {
        return page.locator("h1").textContent().strip();
    }

    /** Class of the answer's band: {@code verdict invalid}. */
    String band() {
        return page.locator(".verdict").getAttribute("class");
    }

    String reason() {
        return page.locator(".reason").textContent().strip();
    }

    /** What is registered, by its label; lines of the same label are joined. */
    Map<String, String> facts() {
        var labels = page.locator(".facts dt").allTextContents();
        var values = page.locator(".facts dd").allTextContents();
        var facts = new LinkedHashMap<String, String>();
        for (int i = 0; i < labels.size(); i++) {
            facts.merge(labels.get(i).strip(), values.get(i).strip(), (one, more) -> one + "\n" + more);
        }
        return facts;
    }

    /** All that a section says, by the id of its heading, on one line. */
    String section(String heading) {
        return oneLine("section[aria-labelledby=" + heading + "]");
    }

    /** All that the page says, on one line. */
    String text() {
        return oneLine("main");
    }

    private String oneLine(String selector) {
        return page.locator(selector).textContent().strip().replaceAll("\\s+", " ");
    }

    String problem() {
        return page.locator("[role=alert] a").textContent().strip();
    }

    /** How far the page is wider than the window, in pixels. */
    int overflow() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Ids of the accessibility rules (axe) that the page breaks. In one go: the other mode is for pages with frames and costs twice. */
    @SuppressWarnings("deprecation")
    List<String> barriers() {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(Rule::getId)
                        .toList();
    }

    /** What has the focus: its id, or else its text. */
    String focus() {
        return (String) page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()");
    }
}
