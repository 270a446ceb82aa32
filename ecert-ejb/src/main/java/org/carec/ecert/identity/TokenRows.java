package org.carec.ecert.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.platform.Sha256;

/** The access tokens given out. */
class TokenRows {

    @PersistenceContext
    EntityManager entities;

    void add(TokenRow row) {
        entities.persist(row);
    }

    Optional<TokenRow> find(String token) {
        return Optional.ofNullable(entities.find(TokenRow.class, Sha256.hex(token)));
    }

    void forget(Instant now) {
        entities.createQuery("DELETE FROM TokenRow t WHERE t.expires < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
