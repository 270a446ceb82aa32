package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.arrangement.LaneAnswer;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Verdict.DocumentView;
import org.carec.ecert.verification.Verdict.Tier;

/** Makes the verdict about what was shown: every check, acceptance beside it, and as much of the document as the asker may see. */
class Examination {

    private final Checks checks;
    private final AcceptanceCheck acceptance;
    private final Registries registries;

    @Inject
    Examination(Checks checks, AcceptanceCheck acceptance, Registries registries) {
        this.checks = checks;
        this.acceptance = acceptance;
        this.registries = registries;
    }

    Verdict judge(Exhibit shown, Question question, Instant now) {
        var at = question.at().orElse(now);
        var exhibit = withCoverage(shown, question, at);
        var accepted = question.importCountry().flatMap(country -> acceptance.judge(exhibit, country, at));
        var findings = findings(exhibit, accepted.flatMap(AcceptanceCheck.Judged::lane), at, now);
        return new Verdict(
                Derivation.answer(exhibit.asked(), findings),
                exhibit.asked(),
                findings,
                exhibit.document().map(document -> view(document, exhibit.tier(), at)),
                accepted.map(AcceptanceCheck.Judged::answer),
                now,
                at);
    }

    /** That a number is unknown says more where every such document has to be registered. */
    private Exhibit withCoverage(Exhibit shown, Question question, Instant at) {
        return shown.unknown()
                .flatMap(id -> question.importCountry().map(country -> acceptance.coverage(id, country, at)))
                .map(shown::and)
                .orElse(shown);
    }

    /** What reading has found against it ends the matter: the state of the document on record says nothing of a forgery. */
    private List<Finding> findings(Exhibit exhibit, Optional<LaneAnswer> lane, Instant at, Instant now) {
        return exhibit.document()
                .filter(document -> exhibit.found().isEmpty())
                .map(document -> checks.all(new Case(document, exhibit.asked(), lane, at, now)))
                .map(findings -> inStead(findings, exhibit))
                .orElseGet(() -> Checks.only(exhibit.found()));
    }

    private static List<Finding> inStead(List<Finding> findings, Exhibit exhibit) {
        var told = exhibit.inStead();
        return findings.stream()
                .flatMap(made -> told.stream().noneMatch(t -> t.check().equals(made.check()))
                        ? Stream.of(made)
                        : told.stream().filter(t -> t.check().equals(made.check())))
                .distinct()
                .toList();
    }

    private DocumentView view(RegisteredDocument document, Tier tier, Instant at) {
        var presented = Optional.of(document).filter(d -> tier == Tier.PRESENTER);
        return new DocumentView(
                document.id(),
                tier,
                registries.nameOf(document.id().cab()),
                document.statusAt(at),
                document.issuedOn(),
                document.validFrom(),
                document.validUntil(),
                document.registered(),
                presented.map(RegisteredDocument::number),
                presented.map(RegisteredDocument::metadata));
    }
}
