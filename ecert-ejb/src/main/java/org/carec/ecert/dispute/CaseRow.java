package org.carec.ecert.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CaseNumber;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;

/** A case; what it is about never changes, where it stands does, by the authority's decisions. */
@Entity
@Table(name = "dispute_case")
@NamedQuery(
        name = CaseRow.CONTESTING,
        query = "SELECT c FROM CaseRow c WHERE c.document = :document AND c.contested <= :at"
                + " AND (c.closed IS NULL OR c.closed > :at) ORDER BY c.id",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
class CaseRow {

    /** Asked for every answer, so it is prepared once. */
    static final String CONTESTING = "CaseRow.contesting";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private String subject;
    private DocumentId document;

    @Column(name = "file_sha256")
    private String fileSha256;

    private String printed;
    private CountryCode country;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private int reports;
    private Instant opened;
    private Instant contested;
    private Instant closed;

    protected CaseRow() {}

    CaseRow(CaseNumber number, CaseSubject subject, Instant now) {
        this.number = number.value();
        this.subject = subject.key();
        this.document = subject.document().orElse(null);
        this.printed = subject.printed().orElse(null);
        this.fileSha256 = subject.fileSha256().orElse(null);
        this.country = subject.country();
        this.state = CaseState.OPEN;
        this.opened = now;
    }

    /** One more report has come. */
    void join() {
        reports++;
    }

    /** @throws DecisionNotAllowed it does not lead there */
    void become(CaseState next, Instant now) {
        if (!state.leadsTo(next)) {
            throw new DecisionNotAllowed(state, next);
        }
        state = next;
        if (next.isFinal()) {
            closed = now;
        } else {
            contested = now;
        }
    }

    long id() {
        return id;
    }

    CaseNumber number() {
        return new CaseNumber(number);
    }

    CountryCode country() {
        return country;
    }

    CaseState state() {
        return state;
    }

    /** The document it is about, once the authority has said that it is contested: from then on that is no secret. */
    Optional<DocumentId> contestedDocument() {
        return Optional.ofNullable(document).filter(any -> contested != null);
    }

    Contest contest() {
        return new Contest(country, contested);
    }

    ReportState told(ReportRow report) {
        var since =
                switch (state) {
                    case OPEN -> report.received();
                    case CONTESTED -> contested;
                    case SETTLED, DISMISSED -> closed;
                };
        return new ReportState(report.number(), country, state, report.received(), since);
    }

    DisputedCase snapshot(List<DisputedCase.Report> told, List<DisputedCase.Decision> decided) {
        return new DisputedCase(
                id,
                number(),
                Optional.ofNullable(document),
                Optional.ofNullable(printed),
                Optional.ofNullable(fileSha256),
                country,
                state,
                opened,
                Optional.ofNullable(contested),
                Optional.ofNullable(closed),
                reports,
                told,
                decided);
    }
}
