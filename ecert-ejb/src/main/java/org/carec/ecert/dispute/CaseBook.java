package org.carec.ecert.dispute;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.TreeMap;
import org.carec.ecert.access.Caller;
import org.carec.ecert.dispute.AnsweredCaseRequest.Request;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.CaseNumber;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Sha256;

/** The one transaction in which a report or a decision is written down, each with its journal event. */
class CaseBook {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Cases cases;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Journal journal;

    @Inject
    Event<ContestChanged> contests;

    /** Joins the case that is open about the same thing, or opens one (DIS-4). */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    CaseNumber report(CaseSubject subject, NewReport report, Request request) {
        var before = cases.answer(request);
        if (before.isPresent()) {
            return before.get();
        }
        var now = clock.instant();
        var number = CaseNumber.of(random());
        var row = cases.lockOpen(subject).orElseGet(() -> cases.add(new CaseRow(number, subject, now)));
        row.join();
        cases.add(new ReportRow(number, row.id(), report, now));
        report.contact().ifPresent(email -> cases.add(new ContactRow(number, row.id(), email)));
        cases.add(new AnsweredCaseRequest(request, number, now));
        tellReport(row, number, report);
        return number;
    }

    /** Decides a case that the caller may decide; the same request again changes nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void decide(CaseNumber number, NewDecision decision, Request request) {
        var row = cases.lock(number).orElseThrow(CaseUnknown::new);
        if (cases.answer(request).isPresent()) {
            return;
        }
        var now = clock.instant();
        row.become(decision.decision(), now);
        cases.add(new DecisionRow(row.id(), decision, now, caller.name()));
        cases.add(new AnsweredCaseRequest(request, row.number(), now));
        tellDecision(row, decision);
        row.contestedDocument().ifPresent(document -> contests.fire(new ContestChanged(document)));
    }

    /** Neither the number, which opens the case's page, nor the document: nothing is contested because a stranger says so. */
    private void tellReport(CaseRow row, CaseNumber number, NewReport report) {
        var facts = new TreeMap<String, String>();
        facts.put("report", Sha256.hex(number.value()));
        facts.put("kind", report.kind().name());
        facts.put("words", Sha256.hex(report.words()));
        journal.append(new JournalEvent("REPORT_RECEIVED", subject(row), facts));
    }

    private void tellDecision(CaseRow row, NewDecision decision) {
        var facts = new TreeMap<String, String>();
        facts.put("reason", decision.reason());
        facts.put("country", row.country().value());
        facts.put("document", row.contestedDocument().map(DocumentId::value).orElse(""));
        journal.append(new JournalEvent("CASE_" + decision.decision(), subject(row), facts));
    }

    private static String subject(CaseRow row) {
        return Sha256.hex(row.number().value());
    }

    private static String random() {
        var random = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            random.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return random.toString();
    }
}
