package org.carec.ecert.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.platform.CaseNumber;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verifier;

/** What strangers report and authorities decide in tests, and what the hub then says. */
@ApplicationScoped
public class CasesInContainer {

    static final String WORDS = "The certificate says oven, the box says toaster.";
    static final String EMAIL = "importer@example.org";

    @Inject
    CallersInContainer callers;

    @Inject
    DisputeDesk desk;

    @Inject
    Verifier verifier;

    CaseNumber report(DocumentId about) {
        return report(Reported.read(about.value(), "", ""), key());
    }

    CaseNumber report(Reported about, IdempotencyKey key) {
        return desk.report(said(about, WORDS), key);
    }

    static NewReport said(Reported about, String words) {
        return new NewReport(
                about, ReportKind.OTHER_GOODS, words, Optional.of(EMAIL), "en", Optional.of(new CountryCode("PK")));
    }

    /** As the authority of UZ. */
    void decide(CaseNumber report, CaseState decision) {
        callers.authority("UZ").run(() -> desk.decide(report, decision(decision), key()));
    }

    static NewDecision decision(CaseState decision) {
        return new NewDecision(decision, "GOODS_DIFFER", "Inspected on the spot.");
    }

    /** As the authority of UZ. */
    DisputedCase read(CaseNumber report) {
        return callers.authority("UZ").call(() -> desk.get(report));
    }

    IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    Verdict ask(DocumentId about) {
        return verifier.ask(new Question(
                new Question.TypedId(about.value(), Optional.empty()), Optional.empty(), Optional.empty()));
    }

    /** What check 6 of the verdict says. */
    List<String> status(DocumentId about) {
        return ask(about).findings().stream()
                .filter(f -> f.check().equals("status"))
                .map(f -> f.outcome() + " " + f.code())
                .toList();
    }
}
