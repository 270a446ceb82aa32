package org.carec.ecert.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.exchange.Status;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Asked;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Acceptance;
import org.carec.ecert.verification.Verdict.Answer;
import org.carec.ecert.verification.Verdict.DocumentView;
import org.carec.ecert.verification.Verdict.Tier;

/** Answers about one certificate, as a test wants them. */
final class Verdicts {

    static final DocumentId ID = new DocumentId("UZ0007-C26-4K7M2QX-8");
    static final Watched WATCHED = new Watched(ID, Optional.of(new CountryCode("PK")));
    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    static final LocalDate UNTIL = LocalDate.of(2026, 5, 1);

    static final Finding WITHDRAWN = Finding.fail(
            "status",
            "WITHDRAWN",
            "",
            Map.of("reason", "LABEL_MISSING", "since", "2026-05-01T11:00:00Z", "on", "2026-05-01"));

    private Verdicts() {}

    static Verdict valid(Instant at) {
        var passed = Stream.of(
                        "identifier", "integrity", "signature", "key", "authority", "status", "period", "freshness")
                .map(Finding::pass)
                .toList();
        return of(Answer.VALID, passed, Optional.of(new Acceptance("PK", true, List.of())), at);
    }

    static Verdict withdrawn(Instant at) {
        return of(Answer.INVALID, List.of(WITHDRAWN), Optional.of(new Acceptance("PK", true, List.of())), at);
    }

    /** Valid, and no longer accepted. */
    static Verdict refused(Instant at) {
        var against = Finding.fail("acceptance", "NO_ARRANGEMENT", "", Map.of("exporter", "UZ", "destination", "PK"));
        return of(Answer.VALID, valid(at).findings(), Optional.of(new Acceptance("PK", false, List.of(against))), at);
    }

    static Verdict untold(Instant at) {
        return of(
                Answer.UNDETERMINED,
                List.of(Finding.unknown("freshness", "TRY_LATER", Map.of())),
                Optional.empty(),
                at);
    }

    private static Verdict of(Answer answer, List<Finding> findings, Optional<Acceptance> acceptance, Instant at) {
        var document = new DocumentView(
                ID,
                Tier.PUBLIC,
                "Certifier",
                Status.ACTIVE,
                FROM,
                FROM,
                Optional.of(UNTIL),
                at,
                Optional.empty(),
                Optional.empty());
        return new Verdict(answer, Asked.BY_ID, findings, Optional.of(document), acceptance, at, at);
    }
}
