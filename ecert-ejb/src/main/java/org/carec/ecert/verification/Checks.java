package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.carec.ecert.platform.Finding;

/** The checks that make a verdict, in their order. */
class Checks {

    static final String NOT_REACHED = "NOT_REACHED";

    private final List<Check> inOrder;
    private final StatusCheck status;

    @Inject
    Checks(KeyCheck key, AuthorityCheck authority, StatusCheck status) {
        this.status = status;
        inOrder = List.of(
                new IdentifierCheck(),
                new IntegrityCheck(),
                new SignatureCheck(),
                key,
                authority,
                status,
                new PeriodCheck(),
                new FreshnessCheck());
    }

    /** Everything about a document on record. About a time before its registration there is nothing to say but that. */
    List<Finding> all(Case asked) {
        if (asked.at().isBefore(asked.document().registered())) {
            return only(status.judge(asked));
        }
        return inOrder.stream().flatMap(check -> check.judge(asked).stream()).toList();
    }

    /** What reading has found already; every check it did not touch says that it was not reached. */
    static List<Finding> only(List<Finding> found) {
        var findings = new ArrayList<Finding>();
        for (var check : CheckName.MANDATORY) {
            var its = found.stream().filter(f -> f.check().equals(check)).toList();
            findings.addAll(its.isEmpty() ? List.of(Finding.skipped(check, NOT_REACHED)) : its);
        }
        return findings;
    }
}
