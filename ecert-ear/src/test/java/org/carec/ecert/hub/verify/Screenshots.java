package org.carec.ecert.hub.verify;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carec.ecert.platform.Sentences;

/** Takes pictures of a running hub's public pages, for people to look at: in every language, on a desk and at 360 pixels. */
final class Screenshots {

    /** Well-formed, its check character right, and not on record. */
    private static final String UNKNOWN = "UZ0007-C26-0000000-L";

    /** A document's number begins with its body's code. */
    private static final int CAB = 6;

    private static final List<Integer> WIDTHS = List.of(1200, 360);

    private final URI hub;
    private final Path folder;
    private final Map<String, String> pages = new LinkedHashMap<>();

    private Screenshots(URI hub, Path folder, String valid, String invalid) {
        this.hub = hub;
        this.folder = folder;
        pages.put("verify", "/verify");
        pages.put("valid", "/d/" + valid);
        pages.put("invalid", "/d/" + invalid);
        pages.put("unknown", "/d/" + UNKNOWN);
        pages.put("list", "/bulk");
        pages.put("receipt", "/receipt");
        pages.put("register", "/register");
        pages.put("body", "/register/" + valid.substring(0, CAB));
        pages.put("report", "/report?id=" + invalid);
        pages.put("offline", "/offline");
        pages.put("error", "/no/such/page");
    }

    /**
     * Writes {@code PAGE-LANGUAGE-WIDTH.png}, and says which page is wider than its window.
     *
     * @param arguments folder, hub's address, and what follows {@code /d/} in the address of a valid and of an invalid document
     */
    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]).toAbsolutePath().normalize();
        if (folder.startsWith(Path.of("").toAbsolutePath())) {
            throw new IllegalArgumentException("Pictures do not belong in the project: " + folder);
        }
        try (var browser = new Browser()) {
            new Screenshots(URI.create(arguments[1]), folder, arguments[2], arguments[3]).take(browser);
        }
    }

    private void take(Browser browser) {
        for (var language : Sentences.LANGUAGES) {
            for (var width : WIDTHS) {
                try (var visitor = browser.visitor(language.toLanguageTag(), width, true)) {
                    var screen = new VerifyScreen(visitor.newPage(), hub);
                    pages.forEach((name, path) -> take(screen.open(path), name(name, language, width)));
                }
            }
        }
    }

    private void take(VerifyScreen screen, String name) {
        var file = folder.resolve(name);
        screen.page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        System.out.println(file + (screen.overflow() > 0 ? "  wider than its window by " + screen.overflow() : ""));
    }

    private static String name(String page, Locale language, int width) {
        return page + "-" + language.toLanguageTag() + "-" + width + ".png";
    }
}
