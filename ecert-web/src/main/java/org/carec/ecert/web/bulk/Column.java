package org.carec.ecert.web.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carec.ecert.verification.Verdict.Acceptance;
import org.carec.ecert.verification.Verdict.DocumentView;

/**
 * A column of a download. Those for people have their header and their words in the reader's language; those for machines, beside them,
 * have the same header and codes in every language.
 *
 * @param key header of one for machines; of one for people key of its text
 */
record Column(String key, boolean forPeople, BiFunction<ResultLine, Tongue, String> cell) {

    static final List<Column> ALL = List.of(
            codes("place", line -> String.valueOf(line.entry().place())),
            words("given", (line, tongue) -> line.entry().given()),
            codes(
                    "document_id",
                    line -> line.entry().number().map(Object::toString).orElse("")),
            codes("same_as", Column::firstPlace),
            words("answer", (line, tongue) -> tongue.words().text(line.tone() + ".word")),
            codes("verdict", line -> line.verdict().answer().name()),
            words("reason", (line, tongue) -> line.reason(tongue.sentences())),
            codes("reason_code", ResultLine::reasonCode),
            words("issued_by", (line, tongue) -> fact(line, DocumentView::cabName)),
            codes("cab", line -> fact(line, d -> d.cab().value())),
            codes(
                    "valid_until",
                    line -> fact(
                            line, d -> d.validUntil().map(LocalDate::toString).orElse(""))),
            words("accepted", Column::accepted),
            codes(
                    "import_country",
                    line -> line.verdict().acceptance().map(Acceptance::country).orElse("")),
            codes("acceptance", line -> line.acceptance()
                    .map(a -> a.accepted() ? "ACCEPTED" : "NOT_ACCEPTED")
                    .orElse("")),
            words("acceptance_reason", (line, tongue) -> line.acceptanceReason(tongue.sentences())),
            new Column("link", false, Column::link),
            codes("asked_at", line -> line.verdict().askedAt().toString()));

    String header(Tongue tongue) {
        return forPeople ? tongue.words().text("column." + key) : key;
    }

    /** What the column holds, in words. */
    String about(Tongue tongue) {
        return tongue.words().text("about." + key);
    }

    String value(ResultLine line, Tongue tongue) {
        return SafeCell.of(cell.apply(line, tongue));
    }

    private static Column words(String key, BiFunction<ResultLine, Tongue, String> cell) {
        return new Column(key, true, cell);
    }

    private static Column codes(String key, Function<ResultLine, String> cell) {
        return new Column(key, false, (line, tongue) -> cell.apply(line));
    }

    private static String firstPlace(ResultLine line) {
        var first = line.entry().firstPlace();
        return first == 0 ? "" : String.valueOf(first);
    }

    private static String fact(ResultLine line, Function<DocumentView, String> fact) {
        return line.verdict().document().map(fact).orElse("");
    }

    private static String accepted(ResultLine line, Tongue tongue) {
        return line.acceptance()
                .map(a -> tongue.words().text(a.accepted() ? "accepted" : "refused"))
                .orElse("");
    }

    private static String link(ResultLine line, Tongue tongue) {
        var path = line.entry().path();
        return path.isEmpty() ? "" : tongue.hub() + path;
    }
}
