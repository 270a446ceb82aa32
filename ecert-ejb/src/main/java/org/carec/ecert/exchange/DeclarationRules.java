package org.carec.ecert.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carec.ecert.platform.Finding;

/** Rules between the fields of a declaration that a schema cannot state. */
final class DeclarationRules {

    /** Somewhere on earth it is already the next day. */
    private static final Duration EASTERNMOST = Duration.ofHours(14);

    /** Days that must not come after one another, in their order. */
    private static final List<List<String>> ORDER = List.of(
            List.of("/validFrom", "/validUntil"),
            List.of("/issuedOn", "/validUntil"),
            List.of("/sample/sampledOn", "/sample/receivedOn"),
            List.of("/sample/receivedOn", "/testedFrom"),
            List.of("/testedFrom", "/testedUntil"),
            List.of("/testedUntil", "/issuedOn"));

    private DeclarationRules() {}

    static List<Finding> of(Declaration declaration, Instant now) {
        var findings = new ArrayList<Finding>();
        for (var pair : ORDER) {
            reversed(declaration, pair.get(0), pair.get(1), findings);
        }
        declaration
                .issuedOn()
                .filter(day -> day.isAfter(day(now.plus(EASTERNMOST))))
                .ifPresent(day -> findings.add(Finding.fail(
                        SchemaFindings.CHECK, "ISSUED_IN_FUTURE", "/issuedOn", Map.of("date", day.toString()))));
        declaration
                .validUntil()
                .filter(day -> day.isBefore(day(now)))
                .ifPresent(day -> findings.add(Finding.warn(
                        SchemaFindings.CHECK, "ALREADY_EXPIRED", "/validUntil", Map.of("date", day.toString()))));
        return findings;
    }

    private static void reversed(Declaration declaration, String first, String last, List<Finding> findings) {
        var from = declaration.day(first);
        var until = declaration.day(last);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            findings.add(Finding.fail(
                    SchemaFindings.CHECK,
                    "DATES_REVERSED",
                    last,
                    Map.of("first", from.get().toString(), "last", until.get().toString(), "other", first)));
        }
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
