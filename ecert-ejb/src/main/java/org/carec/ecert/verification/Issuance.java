package org.carec.ecert.verification;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Finding.Outcome;

/** The judgement that was stored when a document was registered (VER-3). */
final class Issuance {

    private Issuance() {}

    static List<Finding> findings(RegisteredDocument document, String check) {
        return document.issuance().stream().filter(f -> f.check().equals(check)).toList();
    }

    /** What was found then, with what has been found since: a bare PASS says nothing beside a finding that does, nor what was said already. */
    static List<Finding> with(List<Finding> then, List<Finding> since) {
        var telling = since.stream().filter(f -> f.outcome() != Outcome.PASS).toList();
        if (then.isEmpty() || telling.isEmpty()) {
            return then;
        }
        var kept = then.stream().filter(f -> f.outcome() != Outcome.PASS).toList();
        var told = kept.stream().map(Finding::code).collect(Collectors.toCollection(HashSet::new));
        return Stream.concat(kept.stream(), telling.stream().filter(finding -> told.add(finding.code())))
                .toList();
    }
}
