package org.carec.ecert.exchange;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.carec.ecert.platform.DocumentId;

/** Numbers handed out. */
class Reservations {

    @PersistenceContext
    EntityManager entities;

    Optional<ReservationRow> find(DocumentId id) {
        return Optional.ofNullable(entities.find(ReservationRow.class, id.value()));
    }

    void add(ReservationRow reservation) {
        entities.persist(reservation);
        entities.flush();
    }
}
