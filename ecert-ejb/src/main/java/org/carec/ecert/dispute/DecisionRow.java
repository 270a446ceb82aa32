package org.carec.ecert.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the authority decided; never changed. */
@Entity
@Table(name = "case_decision")
class DecisionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long number;

    @Column(name = "dispute_case")
    private long disputedCase;

    @Enumerated(EnumType.STRING)
    private CaseState decision;

    private String reason;
    private String note;
    private Instant decided;
    private String actor;

    protected DecisionRow() {}

    DecisionRow(long disputedCase, NewDecision decision, Instant now, String actor) {
        this.disputedCase = disputedCase;
        this.decision = decision.decision();
        this.reason = decision.reason();
        this.note = decision.note();
        this.decided = now;
        this.actor = actor;
    }

    DisputedCase.Decision snapshot() {
        return new DisputedCase.Decision(decision, reason, note, decided, actor);
    }
}
