package org.carec.ecert.web.bulk;

import java.util.Locale;
import java.util.Map;
import org.carec.ecert.platform.WrittenDates;
import org.carec.ecert.verification.Verdict.DocumentView;

/** A line of the page's table, in the reader's words. Whatever there is nothing to say about is empty. */
public record ShownLine(
        String place,
        String given,
        String same,
        String tone,
        String reason,
        String cab,
        String cabCode,
        String until,
        String accepted,
        String acceptedWhy,
        String link) {

    private static final Map<String, String> MARKS =
            Map.of("valid", "pass", "invalid", "fail", "undetermined", "unknown", "unread", "skipped");

    /** What a script fills in. */
    static final ShownLine BLANK = new ShownLine("", "", "", "unread", "", "", "", "", "", "", "");

    static ShownLine of(ResultLine line, Tongue tongue, String country) {
        var words = tongue.words();
        var entry = line.entry();
        var document = line.verdict().document();
        return new ShownLine(
                String.valueOf(entry.place()),
                entry.given(),
                entry.firstPlace() == 0 ? "" : words.text("same", entry.firstPlace()),
                line.tone(),
                line.reason(tongue.sentences()),
                document.map(DocumentView::cabName).orElse(""),
                document.map(d -> d.cab().value()).orElse(""),
                document.flatMap(DocumentView::validUntil)
                        .map(WrittenDates.in(tongue.language())::day)
                        .orElse(""),
                line.acceptance()
                        .map(a -> words.text(a.accepted() ? "accepted" : "refused"))
                        .orElse(""),
                line.acceptanceReason(tongue.sentences()),
                link(entry.path(), tongue.language(), country));
    }

    /** The whole answer, in the reader's language and for the same country; empty when there is none. */
    static String link(String path, Locale language, String country) {
        if (path.isEmpty()) {
            return "";
        }
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language.toLanguageTag()
                + (country.isEmpty() ? "" : "&importCountry=" + country);
    }

    public String wordKey() {
        return tone + ".word";
    }

    /** Outcome whose shape and colour it takes. */
    public String mark() {
        return MARKS.get(tone);
    }
}
