package org.carec.ecert.web.verification;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.carec.ecert.platform.WrittenDates;
import org.carec.ecert.verification.Verdict.DocumentView;

/**
 * A document as the page shows it.
 *
 * @param type {@code e_coc} or {@code e_tr}
 * @param until empty for a test report
 * @param number the CAB's own number; empty in the public tier
 * @param declared what the metadata say, in the presenter's tier
 */
public record DocumentFacts(
        String id,
        String type,
        String status,
        String cab,
        String cabCode,
        String country,
        String issuedOn,
        String from,
        String until,
        String registered,
        String number,
        List<Declared.Fact> declared) {

    static DocumentFacts of(DocumentView view, Locale language) {
        return new DocumentFacts(
                view.id().value(),
                view.type().name().toLowerCase(Locale.ROOT),
                view.status().name().toLowerCase(Locale.ROOT),
                view.cabName(),
                view.cab().value(),
                Destinations.name(view.cab().country().value(), language),
                day(view.issuedOn(), language),
                day(view.validFrom(), language),
                view.validUntil().map(d -> day(d, language)).orElse(""),
                day(view.registered().atZone(ZoneOffset.UTC).toLocalDate(), language),
                view.number().orElse(""),
                view.metadata().map(m -> Declared.in(m, language)).orElse(List.of()));
    }

    public String typeKey() {
        return "document.type." + type;
    }

    public String statusKey() {
        return "document.status." + status;
    }

    private static String day(LocalDate day, Locale language) {
        return WrittenDates.in(language).day(day);
    }
}
