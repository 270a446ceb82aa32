package org.carec.ecert.web.bulk;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Finding.Outcome;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Acceptance;
import org.carec.ecert.verification.Verdict.Answer;

/** What the hub answered about one entry. */
record ResultLine(Entry entry, Verdict verdict) {

    private static final Set<String> NO_NUMBER = Set.of("MALFORMED_ID", "CHECK_CHARACTER");

    /** {@code valid}, {@code invalid}, {@code undetermined} or {@code unread}: key of texts, shape and colour. */
    String tone() {
        return isNumber() ? verdict.answer().name().toLowerCase(Locale.ROOT) : "unread";
    }

    /** A slip of the finger says nothing about a document: it is counted apart, though the verdict is INVALID. */
    private boolean isNumber() {
        return verdict.reason().map(Finding::code).filter(NO_NUMBER::contains).isEmpty();
    }

    /** Why it is not VALID, and what to take note of where it is. */
    String reason(Sentences words) {
        return Stream.concat(verdict.reason().stream(), warnings())
                .map(words::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private Stream<Finding> warnings() {
        return verdict.answer() == Answer.VALID
                ? verdict.findings().stream().filter(f -> f.outcome() == Outcome.WARN)
                : Stream.empty();
    }

    /** Code of what {@link #reason} says first; empty when it says nothing. */
    String reasonCode() {
        return Stream.concat(verdict.reason().stream(), warnings())
                .map(Finding::code)
                .findFirst()
                .orElse("");
    }

    /** The country's answer, unless it would look like a recommendation of an invalid document. */
    Optional<Acceptance> acceptance() {
        return verdict.acceptance().filter(a -> verdict.answer() == Answer.VALID || !a.accepted());
    }

    String acceptanceReason(Sentences words) {
        return acceptance().stream()
                .flatMap(a -> a.findings().stream())
                .map(words::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
