package org.carec.ecert.registry;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;

/** A step of a life cycle as it stands in the database; triggers there keep it as it is. */
@MappedSuperclass
abstract class StatusEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int number;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String actor;
    private String reason;

    protected StatusEvent() {}

    StatusEvent(int number, Step<?> step) {
        this.number = number;
        this.effectiveFrom = step.effectiveFrom();
        this.recordedAt = step.recordedAt();
        this.actor = step.actor();
        this.reason = step.reason();
    }

    <S> Step<S> step(S status) {
        return new Step<>(status, effectiveFrom, recordedAt, actor, reason);
    }
}
