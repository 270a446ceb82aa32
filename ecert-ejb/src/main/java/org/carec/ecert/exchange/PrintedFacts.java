package org.carec.ecert.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.PrintedPages;

/**
 * Holds what a document declares against what is printed in it: its ID if one was reserved, the CAB's own number, its dates. What is not
 * found is a warning, for text may be drawn as a picture; a reader should look. A file that swells out of all proportion is refused: whoever
 * opened it would be harmed.
 */
class PrintedFacts {

    static final String CHECK = "text";

    private static final int PAGES = 20;

    /** Besides the long forms of the document's own language, of English and of Russian. */
    private static final List<DateTimeFormatter> FIGURES = Stream.of(
                    "yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "dd/MM/yyyy", "dd-MM-yyyy", "yyyy.MM.dd", "yyyy/MM/dd")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .toList();

    List<Finding> compare(Declaration declaration, byte[] verified, Optional<DocumentId> reserved) {
        var reading = PrintedPages.read(verified, PAGES);
        if (reading.swollen()) {
            return List.of(Finding.fail(CHECK, "CONTENT_TOO_LARGE", "/pdf", Map.of()));
        }
        return reading.text()
                .map(text -> compare(declaration, new PrintedText(text), reserved))
                .orElseGet(() -> List.of(Finding.warn(CHECK, "TEXT_NOT_READABLE", "/pdf", Map.of())));
    }

    static List<Finding> compare(Declaration declaration, PrintedText text, Optional<DocumentId> reserved) {
        var findings = new ArrayList<Finding>();
        reserved.filter(id -> !text.has(id.value())).ifPresent(id -> findings.add(missing("/documentId", id.value())));
        declaration
                .number()
                .filter(number -> !text.has(number))
                .ifPresent(number -> findings.add(missing("/number", number)));
        for (var pointer : List.of("/issuedOn", "/validFrom", "/validUntil")) {
            declaration
                    .day(pointer)
                    .filter(day -> forms(day, declaration).stream().noneMatch(text::has))
                    .ifPresent(day -> findings.add(missing(pointer, day.toString())));
        }
        return findings.isEmpty() ? List.of(Finding.pass(CHECK)) : findings;
    }

    private static Finding missing(String pointer, String value) {
        return Finding.warn(CHECK, "NOT_FOUND_IN_TEXT", pointer, Map.of("field", pointer.substring(1), "value", value));
    }

    private static Set<String> forms(LocalDate day, Declaration declaration) {
        var forms = new LinkedHashSet<String>();
        FIGURES.forEach(format -> forms.add(day.format(format)));
        var languages = Stream.concat(declaration.language().stream(), Stream.of("en", "ru"));
        languages.map(Locale::forLanguageTag).forEach(language -> {
            for (var style : List.of(FormatStyle.LONG, FormatStyle.MEDIUM, FormatStyle.SHORT)) {
                forms.add(day.format(DateTimeFormatter.ofLocalizedDate(style).withLocale(language)));
            }
        });
        forms.add(day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)));
        forms.add(day.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)));
        return forms;
    }
}
