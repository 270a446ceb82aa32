package org.carec.ecert.dispute;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carec.ecert.dispute.AnsweredCaseRequest.Request;
import org.carec.ecert.platform.CaseNumber;
import org.carec.ecert.platform.DocumentId;

/** Cases, with what was reported and decided. */
class Cases {

    /** Reports of a case that are shown; the first ones say most. */
    private static final int SHOWN = 100;

    private static final int FORGOTTEN_AT_ONCE = 500;

    @PersistenceContext
    EntityManager entities;

    /** The case that is open about it, held until the transaction ends: nobody closes it meanwhile. */
    Optional<CaseRow> lockOpen(CaseSubject subject) {
        return first(entities.createQuery(
                        "SELECT c FROM CaseRow c WHERE c.subject = :subject AND c.closed IS NULL", CaseRow.class)
                .setParameter("subject", subject.key())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ReportRow> report(CaseNumber number) {
        return Optional.ofNullable(entities.find(ReportRow.class, number.value()));
    }

    /** The case that this report started or joined. */
    Optional<CaseRow> of(CaseNumber report) {
        return report(report).map(row -> entities.find(CaseRow.class, row.disputedCase()));
    }

    /** The same, held until the transaction ends. */
    Optional<CaseRow> lock(CaseNumber report) {
        return report(report)
                .map(row -> entities.find(CaseRow.class, row.disputedCase(), LockModeType.PESSIMISTIC_WRITE));
    }

    List<CaseRow> list(CaseFilter filter, Reach reach) {
        var wanted = new LinkedHashMap<String, Object>(reach.terms());
        filter.state().ifPresent(state -> wanted.put("c.state = :state", state));
        wanted.put("c.id > :after", filter.after());
        var query = entities.createQuery(
                        "SELECT c FROM CaseRow c WHERE " + String.join(" AND ", wanted.keySet()) + " ORDER BY c.id",
                        CaseRow.class)
                .setMaxResults(filter.limit());
        wanted.forEach((term, value) -> query.setParameter(term.replaceFirst(".*:(\\w+).*", "$1"), value));
        return query.getResultList();
    }

    List<ReportRow> reports(CaseRow row) {
        return entities.createQuery(
                        "SELECT r FROM ReportRow r WHERE r.disputedCase = :id ORDER BY r.received, r.number",
                        ReportRow.class)
                .setParameter("id", row.id())
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** E-mail addresses by report. */
    Map<CaseNumber, String> contacts(CaseRow row) {
        return entities.createQuery("SELECT c FROM ContactRow c WHERE c.disputedCase = :id", ContactRow.class)
                .setParameter("id", row.id())
                .getResultStream()
                .collect(Collectors.toMap(ContactRow::report, ContactRow::email));
    }

    List<DecisionRow> decisions(CaseRow row) {
        return entities.createQuery(
                        "SELECT d FROM DecisionRow d WHERE d.disputedCase = :id ORDER BY d.number", DecisionRow.class)
                .setParameter("id", row.id())
                .getResultList();
    }

    /** The case by which the document was contested at that time. */
    Optional<CaseRow> contesting(DocumentId document, Instant at) {
        return entities
                .createNamedQuery(CaseRow.CONTESTING, CaseRow.class)
                .setParameter("document", document)
                .setParameter("at", at)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Every document that was ever contested; of more than can be told, one more than that. */
    List<DocumentId> contested() {
        return entities.createQuery(
                        "SELECT DISTINCT c.document FROM CaseRow c WHERE c.contested IS NOT NULL AND c.document IS NOT NULL",
                        DocumentId.class)
                .setMaxResults(Contested.MOST + 1)
                .getResultList();
    }

    Optional<CaseNumber> answer(Request request) {
        return Optional.ofNullable(entities.find(AnsweredCaseRequest.class, request.name()))
                .map(answered -> answered.answerTo(request));
    }

    /** Writes it now, so that a race is lost here. */
    <T> T add(T row) {
        entities.persist(row);
        entities.flush();
        return row;
    }

    /** Removes how to reach the reporters of cases that were closed before, the oldest first; gives how many it were. */
    int forgetContacts(Instant before) {
        var old = entities.createQuery(
                        "SELECT DISTINCT d.id FROM CaseRow d, ContactRow c"
                                + " WHERE c.disputedCase = d.id AND d.closed < :before ORDER BY d.id",
                        Long.class)
                .setParameter("before", before)
                .setMaxResults(FORGOTTEN_AT_ONCE)
                .getResultList();
        return old.isEmpty()
                ? 0
                : entities.createQuery("DELETE FROM ContactRow c WHERE c.disputedCase IN :old")
                        .setParameter("old", old)
                        .executeUpdate();
    }

    private static <T> Optional<T> first(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultList().stream().findFirst();
    }
}
