package org.carec.ecert.web.verification;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.platform.WrittenDates;
import org.carec.ecert.seal.PublishedSealKey;
import org.carec.ecert.web.platform.Assets;
import org.carec.ecert.web.platform.PageTexts;

/**
 * Writes the offline bundle out of its template, the style sheet, the pages' own scripts and the QR detector. Its policy lets exactly these
 * scripts and this style run, by their digests, and nothing be loaded or sent.
 */
final class OfflinePage {

    private static final String TEMPLATE = "offline.html";
    private static final List<String> MODULES = List.of("seal.js", "scan.js", "statement.js", "offline.js");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z.]*)}");
    private static final String IN_APP = "app.";
    private static final String SAID = "say.";

    private final Assets assets;
    private final Locale language;
    private final ResourceBundle texts;
    private final ResourceBundle scanTexts;

    OfflinePage(Assets assets, Locale language) {
        this.assets = assets;
        this.language = language;
        texts = PageTexts.in("offline", language);
        scanTexts = PageTexts.in("scan", language);
    }

    /** @param hub its public address */
    byte[] write(String hub, LocalDate made, List<PublishedSealKey> keys) {
        var parts = new LinkedHashMap<String, String>();
        texts.keySet().forEach(key -> parts.put(key, escaped(texts.getString(key))));
        scanTexts.keySet().forEach(key -> parts.put("scan." + key, escaped(scanTexts.getString(key))));
        var dates = WrittenDates.in(language);
        parts.put("language", language.toLanguageTag());
        parts.put("direction", Sentences.isRightToLeft(language) ? "rtl" : "ltr");
        parts.put("hub.address", escaped(hub));
        parts.put("day.made", escaped(dates.day(made)));
        parts.put("day.until", escaped(dates.day(OfflineBundle.lastDay(made))));
        parts.put("keys", keys.stream().map(OfflinePage::line).collect(Collectors.joining("\n")));
        addPrograms(parts);
        parts.put("data", data(made, keys).toString().replace("<", "\\u003c"));
        return filled(assets.text(TEMPLATE), parts).getBytes(StandardCharsets.UTF_8);
    }

    private void addPrograms(Map<String, String> parts) {
        var style = assets.text("hub.css");
        var detector = assets.text("vendor/barcode-detector.js");
        var script =
                MODULES.stream().map(assets::text).map(OfflinePage::inlined).collect(Collectors.joining("\n"));
        parts.put("style", style);
        parts.put("detector", detector);
        parts.put("script", script);
        parts.put("wasm", Base64.getEncoder().encodeToString(assets.bytes("vendor/zxing_reader.wasm")));
        parts.put(
                "policy",
                "default-src 'none'; script-src " + source(detector) + " " + source(script)
                        + " 'wasm-unsafe-eval'; style-src " + source(style)
                        + "; img-src data: blob:; base-uri 'none'; form-action 'none'");
    }

    /** The modules become one: what one gives another they have in common then. */
    private static String inlined(String module) {
        return module.lines()
                .filter(line -> !line.startsWith("import "))
                .map(line -> line.startsWith("export ") ? line.substring("export ".length()) : line)
                .collect(Collectors.joining("\n"));
    }

    private JsonObject data(LocalDate made, List<PublishedSealKey> keys) {
        var words = Json.createObjectBuilder();
        for (var key : new TreeSet<>(texts.keySet())) {
            if (key.startsWith(IN_APP)) {
                words.add(key.substring(IN_APP.length()), texts.getString(key));
            }
        }
        for (var key : new TreeSet<>(scanTexts.keySet())) {
            if (key.startsWith(SAID)) {
                words.add("scan." + key.substring(SAID.length()), scanTexts.getString(key));
            }
        }
        return Json.createObjectBuilder(SealKeySet.of(keys))
                .add("language", language.toLanguageTag())
                .add("until", OfflineBundle.lastDay(made).toString())
                .add("words", words)
                .build();
    }

    private static String line(PublishedSealKey key) {
        var certificate = Sha256.hex(Base64.getDecoder().decode(key.x5c().get(0)));
        return "<li><bdi class=\"code\">" + key.kid() + "</bdi> – SHA-256 <bdi class=\"code\">" + certificate
                + "</bdi></li>";
    }

    /** One pass: what is put in is not looked into again. */
    private static String filled(String template, Map<String, String> parts) {
        return PLACE.matcher(template).replaceAll(place -> {
            var part = parts.get(place.group(1));
            if (part == null) {
                throw new IllegalStateException("The template names " + place.group());
            }
            return Matcher.quoteReplacement(part);
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** A source of a content security policy: exactly this text (CSP Level 3, section 2.3.1). */
    private static String source(String inline) {
        var digest = Sha256.of(inline.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
