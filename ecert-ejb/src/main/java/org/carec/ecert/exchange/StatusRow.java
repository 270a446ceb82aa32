package org.carec.ecert.exchange;

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
import java.util.Optional;
import org.carec.ecert.platform.DocumentId;

/** A status event as it stands in the database; never changed. */
@Entity
@Table(name = "document_status_event")
@NamedQuery(
        name = StatusRow.OF_DOCUMENT,
        query = "select s from StatusRow s where s.document = :document order by s.number",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(
        name = StatusRow.NUMBER_OF_DOCUMENT,
        query = "select count(s) from StatusRow s where s.document = :document")
class StatusRow {

    static final String OF_DOCUMENT = "StatusRow.ofDocument";

    /** Asked for every answer, so it is prepared once. */
    static final String NUMBER_OF_DOCUMENT = "StatusRow.numberOfDocument";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long number;

    private String document;

    @Enumerated(EnumType.STRING)
    private StatusEvent.Event event;

    @Enumerated(EnumType.STRING)
    private Party party;

    private String reason;
    private String note;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    private Instant recorded;
    private String actor;
    private String successor;

    protected StatusRow() {}

    StatusRow(String document, Party party, StatusEvent event) {
        this.document = document;
        this.event = event.event();
        this.party = party;
        this.reason = event.reason();
        this.note = event.note();
        this.effectiveFrom = event.effectiveFrom();
        this.recorded = event.recorded();
        this.actor = event.actor();
        this.successor = event.successor().map(DocumentId::value).orElse(null);
    }

    Party party() {
        return party;
    }

    StatusEvent.Event event() {
        return event;
    }

    StatusEvent snapshot() {
        var next = Optional.ofNullable(successor).map(DocumentId::new);
        return new StatusEvent(event, reason, effectiveFrom, recorded, actor, next, note);
    }
}
