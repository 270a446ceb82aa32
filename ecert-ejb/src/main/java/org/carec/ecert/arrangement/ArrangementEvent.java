package org.carec.ecert.arrangement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.carec.ecert.registry.Step;

/** A step of an arrangement as it stands in the database; triggers there keep it as it is. */
@Entity
@Table(name = "arrangement_event")
class ArrangementEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "arrangement")
    private Arrangement arrangement;

    private int number;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String actor;
    private String reason;

    protected ArrangementEvent() {}

    ArrangementEvent(Arrangement arrangement, int number, Step<Stage> step) {
        this.arrangement = arrangement;
        this.number = number;
        this.stage = step.status();
        this.effectiveFrom = step.effectiveFrom();
        this.recordedAt = step.recordedAt();
        this.actor = step.actor();
        this.reason = step.reason();
    }

    Step<Stage> step() {
        return new Step<>(stage, effectiveFrom, recordedAt, actor, reason);
    }
}
