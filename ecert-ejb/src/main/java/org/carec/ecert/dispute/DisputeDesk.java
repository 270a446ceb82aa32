package org.carec.ecert.dispute;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.access.Caller;
import org.carec.ecert.access.Role;
import org.carec.ecert.dispute.AnsweredCaseRequest.Request;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.platform.CaseNumber;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Retries;

/** Takes reports that something is wrong with a document, and keeps the cases that authorities make of them. */
@Stateless
@DenyAll
public class DisputeDesk {

    @Inject
    Reports reports;

    @Inject
    CaseBook book;

    @Inject
    Cases cases;

    @Inject
    Reach reach;

    @Inject
    Caller caller;

    /**
     * Anybody reports. The same report under the same key gets the same number; whether the document exists makes no difference (DIS-3).
     *
     * @return the report's own number, by which he who has it can see what became of it
     * @throws ReportRefused nobody here could look into it
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CaseNumber report(@NotNull @Valid NewReport report, @NotNull IdempotencyKey key) {
        var subject = reports.subject(report.about());
        var request = reports.request(report, key);
        return Retries.run(() -> book.report(subject, report, request));
    }

    /** What became of a report; not what was reported, nor about what (DIS-2). */
    @PermitAll
    public ReportState state(@NotNull CaseNumber number) {
        var report = cases.report(number).orElseThrow(CaseUnknown::new);
        return cases.of(number).orElseThrow(CaseUnknown::new).told(report);
    }

    /** Whether an authority was examining the document at that time, and since when. For the verdict. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Contest> contest(DocumentId document, Instant at) {
        return cases.contesting(document, at).map(CaseRow::contest);
    }

    /** Which documents it is worth asking that about. For the verdict. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Contested contested() {
        return new Contested(cases.contested());
    }

    /** The cases the caller may see, without what was reported. */
    @RolesAllowed({Role.AUTHORITY_ADMIN, Role.CAB_OFFICER, Role.AUDITOR})
    public List<DisputedCase> list(@NotNull CaseFilter filter) {
        return cases.list(filter, reach).stream()
                .map(row -> row.snapshot(List.of(), List.of()))
                .map(this::asFarAsHeMay)
                .toList();
    }

    /**
     * A case, by the number of any of its reports.
     *
     * @throws CaseUnknown there is none, or it is not the caller's to see
     */
    @RolesAllowed({Role.AUTHORITY_ADMIN, Role.CAB_OFFICER, Role.AUDITOR})
    public DisputedCase get(@NotNull CaseNumber number) {
        return whole(cases.of(number).filter(reach::maySee).orElseThrow(CaseUnknown::new));
    }

    /**
     * The authority decides; the same decision under the same key is made once.
     *
     * @throws CaseUnknown there is none, or it is another authority's
     * @throws DecisionNotAllowed the case does not lead there
     */
    @RolesAllowed(Role.AUTHORITY_ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public DisputedCase decide(
            @NotNull CaseNumber number, @NotNull @Valid NewDecision decision, @NotNull IdempotencyKey key) {
        if (cases.of(number).filter(reach::decides).isEmpty()) {
            throw new CaseUnknown();
        }
        var said = Reports.sha256(number.value(), decision.decision().name(), decision.reason(), decision.note());
        var request = new Request(caller.name(), key, "DECIDE", said);
        Retries.run(() -> {
            book.decide(number, decision, request);
            return number;
        });
        return whole(cases.of(number).orElseThrow(CaseUnknown::new));
    }

    private DisputedCase whole(CaseRow row) {
        var contacts = reach.decides(row) ? cases.contacts(row) : Map.<CaseNumber, String>of();
        var told = cases.reports(row).stream()
                .map(report -> report.snapshot(Optional.ofNullable(contacts.get(report.number()))))
                .toList();
        var decided = cases.decisions(row).stream().map(DecisionRow::snapshot).toList();
        return asFarAsHeMay(row.snapshot(told, decided));
    }

    private DisputedCase asFarAsHeMay(DisputedCase whole) {
        return reach.seesReports() ? whole : whole.forItsCab();
    }
}
