package org.carec.ecert.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "accreditation_event")
class AccreditationEvent extends StatusEvent {

    @ManyToOne
    @JoinColumn(name = "accreditation")
    private Accreditation accreditation;

    @Enumerated(EnumType.STRING)
    private RegisteredAccreditation.Status status;

    protected AccreditationEvent() {}

    AccreditationEvent(Accreditation accreditation, int number, Step<RegisteredAccreditation.Status> step) {
        super(number, step);
        this.accreditation = accreditation;
        this.status = step.status();
    }

    Step<RegisteredAccreditation.Status> step() {
        return step(status);
    }
}
