package org.carec.ecert.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "cab_event")
class CabEvent extends StatusEvent {

    @ManyToOne
    @JoinColumn(name = "cab")
    private Cab cab;

    @Enumerated(EnumType.STRING)
    private RegisteredCab.Status status;

    protected CabEvent() {}

    CabEvent(Cab cab, int number, Step<RegisteredCab.Status> step) {
        super(number, step);
        this.cab = cab;
        this.status = step.status();
    }

    Step<RegisteredCab.Status> step() {
        return step(status);
    }
}
