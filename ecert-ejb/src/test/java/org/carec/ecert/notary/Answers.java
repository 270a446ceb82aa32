package org.carec.ecert.notary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.exchange.Status;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Asked;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Acceptance;
import org.carec.ecert.verification.Verdict.Answer;
import org.carec.ecert.verification.Verdict.DocumentView;
import org.carec.ecert.verification.Verdict.Tier;

/** Answers about one certificate, as the verifier gives them. */
final class Answers {

    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final DocumentId ID = DocumentId.of(new CabCode("UZ0007"), DocumentType.E_COC, 2026, "4K7M2QX");
    static final Subject BY_NUMBER = new TypedId(ID.value(), Optional.empty());

    private static final String METADATA =
            """
            {"products":[{"name":"Electric kettle","hsCode":"851671","brand":"Samarqand","model":"K-17"},
            {"name":"电水壶 toaster","hsCode":"851672"}],
            "applicant":{"name":"Samarqand Household Appliances Manufacturing and Trading Company LLC","country":"UZ"},
            "manufacturer":{"name":"Samarqand Appliances","country":"UZ"},
            "standards":["IEC 60335-1:2020","IEC 60335-2-15:2012"],"destinations":["PK","KG"]}
            """;

    private Answers() {}

    static Verdict valid() {
        return of(Answer.VALID, view(Tier.PUBLIC, Status.ACTIVE), Optional.empty());
    }

    static Verdict accepted(String country, boolean accepted) {
        var why = accepted
                ? Finding.pass("acceptance")
                : Finding.fail("acceptance", "NO_ARRANGEMENT", "", Map.of("exporter", "UZ", "destination", country));
        return of(
                Answer.VALID,
                view(Tier.PRESENTER, Status.ACTIVE),
                Optional.of(new Acceptance(country, accepted, List.of(why))),
                Finding.warn(
                        "authority",
                        "CAB_NO_LONGER_AUTHORISED",
                        "",
                        Map.of("on", "2026-03-02", "why", "ACCREDITATION_NOT_IN_FORCE")),
                Finding.warn("key", "KEY_LATER_RETIRED", "", Map.of()));
    }

    static Verdict withdrawn() {
        var since = Map.of("since", "2026-03-01T09:30:00Z", "reason", "PRODUCT_NO_LONGER_CONFORMS");
        return of(
                Answer.INVALID,
                view(Tier.PRESENTER, Status.WITHDRAWN),
                Optional.empty(),
                Finding.fail("status", "WITHDRAWN", "", since));
    }

    static Verdict unknown() {
        return of(
                Answer.INVALID,
                Optional.empty(),
                Optional.empty(),
                Finding.fail("identifier", "UNKNOWN_IDENTIFIER", "", Map.of("id", ID.value())));
    }

    static Verdict undetermined() {
        return of(
                Answer.UNDETERMINED,
                Optional.empty(),
                Optional.empty(),
                Finding.unknown("freshness", "TRY_LATER", Map.of()));
    }

    static Verdict about(Verdict now, Instant judged) {
        return new Verdict(
                now.answer(), now.asked(), now.findings(), now.document(), now.acceptance(), now.askedAt(), judged);
    }

    private static Verdict of(
            Answer answer, Optional<DocumentView> view, Optional<Acceptance> acceptance, Finding... telling) {
        var findings = new ArrayList<Finding>(List.of(telling));
        Stream.of("identifier", "signature", "key", "authority", "status", "period", "freshness")
                .filter(check -> findings.stream().noneMatch(f -> f.check().equals(check)))
                .map(Finding::pass)
                .toList()
                .forEach(findings::add);
        findings.add(Finding.skipped("integrity", "BYTES_NOT_SHOWN"));
        return new Verdict(answer, Asked.BY_ID, findings, view, acceptance, NOW, NOW);
    }

    private static Optional<DocumentView> view(Tier tier, Status status) {
        var presented = tier == Tier.PRESENTER;
        return Optional.of(new DocumentView(
                ID,
                tier,
                "Tashkent Centre for Testing and Certification",
                status,
                LocalDate.parse("2026-02-10"),
                LocalDate.parse("2026-02-10"),
                Optional.of(LocalDate.parse("2027-02-09")),
                Instant.parse("2026-02-10T08:00:00Z"),
                presented ? Optional.of("TC-118/26") : Optional.empty(),
                presented ? Optional.of(METADATA) : Optional.empty()));
    }
}
