package org.carec.ecert.hub.verify;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * How soon a reader far away sees the largest part of a page (Largest Contentful Paint), in Chromium on a line throttled as Lighthouse's slow 4G
 * is (150 ms, 1.6 Mbit/s) and a processor a quarter as fast: PagePaint HUB PATH…
 */
final class PagePaint {

    private static final int VISITS = 5;

    private static final String LARGEST =
            """
            () => new Promise(done => {
              new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
                .observe({ type: 'largest-contentful-paint', buffered: true });
              setTimeout(() => done(-1), 10000);
            })""";

    private static final String OCTETS =
            "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                    + ".reduce((sum, entry) => sum + entry.transferSize, 0)";

    private PagePaint() {}

    public static void main(String[] arguments) {
        var hub = URI.create(arguments[0]);
        try (var browser = new Browser()) {
            Stream.of(arguments).skip(1).forEach(path -> measure(browser, hub.resolve(path)));
        }
    }

    private static void measure(Browser browser, URI address) {
        List<Double> paints = Stream.generate(() -> paint(browser, address))
                .limit(VISITS)
                .sorted()
                .toList();
        System.out.printf(
                "%s: LCP %.0f ms (%.0f to %.0f), of %d visits%n",
                address.getPath(), paints.get(VISITS / 2), paints.get(0), paints.get(VISITS - 1), VISITS);
    }

    private static double paint(Browser browser, URI address) {
        try (var visitor = browser.visitor("en", 360, true)) {
            var page = visitor.newPage();
            throttle(page);
            page.navigate(address.toString());
            var octets = page.evaluate(OCTETS);
            var painted = ((Number) page.evaluate(LARGEST)).doubleValue();
            System.out.printf("  %.0f ms, %s octets%n", painted, octets);
            return painted;
        }
    }

    private static void throttle(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("Network.enable");
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 150);
        line.addProperty("downloadThroughput", 1_600_000 / 8);
        line.addProperty("uploadThroughput", 750_000 / 8);
        devtools.send("Network.emulateNetworkConditions", line);
        var processor = new JsonObject();
        processor.addProperty("rate", 4);
        devtools.send("Emulation.setCPUThrottlingRate", processor);
    }
}
