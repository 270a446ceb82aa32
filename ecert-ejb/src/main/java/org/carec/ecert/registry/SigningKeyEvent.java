package org.carec.ecert.registry;

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
import java.util.Optional;

@Entity
@Table(name = "signing_key_event")
class SigningKeyEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "signing_key")
    private SigningKey key;

    private int number;

    @Enumerated(EnumType.STRING)
    private RegisteredKey.Status status;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String actor;
    private String reason;

    @Column(name = "invalidity_date")
    private Instant invalidityDate;

    protected SigningKeyEvent() {}

    SigningKeyEvent(SigningKey key, int number, KeyStep step) {
        this.key = key;
        this.number = number;
        this.status = step.status();
        this.effectiveFrom = step.effectiveFrom();
        this.recordedAt = step.recordedAt();
        this.actor = step.actor();
        this.reason = step.reason();
        this.invalidityDate = step.invalidityDate().orElse(null);
    }

    KeyStep step() {
        return new KeyStep(status, effectiveFrom, recordedAt, actor, reason, Optional.ofNullable(invalidityDate));
    }
}
