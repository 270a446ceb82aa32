package org.carec.ecert.hub.verify;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The page for many documents, as a reader meets it. */
record BulkScreen(Page page, URI hub) {

    BulkScreen open() {
        page.navigate(hub.resolve("/bulk").toString());
        return this;
    }

    BulkScreen give(String numbers) {
        page.locator("#numbers").fill(numbers);
        return this;
    }

    BulkScreen choose(Path file) {
        page.locator("#file").setInputFiles(file);
        return this;
    }

    /** {@code code} is one of the list, e.g. PK. */
    BulkScreen into(String code) {
        page.locator("#country").selectOption(code);
        return this;
    }

    /** Sends the form, and waits for the answers, or for what is wrong. */
    BulkScreen send() {
        page.locator("#ask-list button[type=submit]").click();
        page.locator("[role=alert], #progress-said:text-matches('^All|^Проверено всё|^The hub'), #lines tr")
                .first()
                .waitFor();
        page.locator("#stop:visible").waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    /** What each line says, cell by cell with bars between, on one line. */
    List<String> lines() {
        return page.locator("#lines tr").all().stream()
                .map(line -> String.join(
                        "|",
                        line.locator("> *").allTextContents().stream()
                                .map(cell -> cell.strip().replaceAll("\\s+", " "))
                                .toList()))
                .toList();
    }

    List<String> words() {
        return page.locator("#lines .word strong").allTextContents();
    }

    List<String> tones() {
        return page.locator("#lines tr").all().stream()
                .map(line -> line.getAttribute("class").strip())
                .toList();
    }

    List<String> links() {
        return page.locator("#lines .full").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /** Valid, invalid, not confirmed, no number. */
    List<String> counts() {
        return page.locator(".counts strong").allTextContents();
    }

    String problem() {
        return page.locator("[role=alert] a").textContent().strip();
    }

    String progress() {
        return page.locator("#progress-said").textContent().strip();
    }

    Path download(String format) {
        return page.waitForDownload(() ->
                        page.locator("#keep-list button[value=" + format + "]").click())
                .path();
    }

    /** What every page of the hub is asked. */
    VerifyScreen asPage() {
        return new VerifyScreen(page, hub);
    }
}
