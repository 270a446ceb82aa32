package org.carec.ecert.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The registered API clients. */
class Clients {

    @PersistenceContext
    EntityManager entities;

    Optional<Client> find(String id) {
        return Optional.ofNullable(entities.find(Client.class, id));
    }

    /** Holds the row until the transaction ends, so that two changes come one after the other. */
    Optional<Client> findForChange(String id) {
        return Optional.ofNullable(entities.find(Client.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Client client) {
        entities.persist(client);
        entities.flush();
    }
}
