package org.carec.ecert.notary;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carec.ecert.verification.Verdict.DocumentView;

/** What a statement shows of the document: what the asker may see, in the order of importance. */
final class StatementFacts {

    private final StatementWords words;
    private final List<Row> rows = new ArrayList<>();

    /** One line: label and value. */
    record Row(String label, String value) {}

    private StatementFacts(StatementWords words) {
        this.words = words;
    }

    static List<Row> of(DocumentView view, StatementWords words) {
        var facts = new StatementFacts(words);
        facts.known(view);
        view.number().ifPresent(number -> facts.add("number", number));
        view.metadata().map(Declared::of).ifPresent(facts::declared);
        return List.copyOf(facts.rows);
    }

    private void known(DocumentView view) {
        add("type", words.get("type." + lower(view.type())));
        add("status", words.get("status." + lower(view.status())));
        add(
                "cab",
                view.cabName() + " (" + view.cab() + "), "
                        + words.country(view.cab().country().value()));
        add("issued", words.day(view.issuedOn()));
        add(
                "period",
                words.day(view.validFrom())
                        + view.validUntil()
                                .map(until -> " – " + words.day(until))
                                .orElse(""));
        add("registered", words.day(view.registered().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private void declared(Declared declared) {
        add("product", declared.products());
        add("applicant", declared.party("applicant"));
        add("manufacturer", declared.party("manufacturer"));
        add("standards", declared.texts("standards").collect(Collectors.joining("; ")));
        add("destinations", declared.texts("destinations").map(words::country).collect(Collectors.joining(", ")));
    }

    private void add(String label, String value) {
        if (!value.isBlank()) {
            rows.add(new Row(words.get("document." + label), value));
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
