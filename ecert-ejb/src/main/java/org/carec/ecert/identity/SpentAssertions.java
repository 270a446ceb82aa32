package org.carec.ecert.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.carec.ecert.platform.Sha256;

/** Assertions that have been used. The database decides which of two equal ones came first. */
class SpentAssertions {

    private static final String INSERT =
            "INSERT IGNORE INTO spent_assertion (client, sha256, expires) VALUES (?1, ?2, ?3)";

    @PersistenceContext
    EntityManager entities;

    /** Gives whether this is its first use. */
    boolean spend(Assertion assertion) {
        return 1
                == entities.createNativeQuery(INSERT)
                        .setParameter(1, assertion.client())
                        .setParameter(2, Sha256.hex(assertion.id()))
                        .setParameter(3, LocalDateTime.ofInstant(assertion.forgettable(), ZoneOffset.UTC))
                        .executeUpdate();
    }

    void forget(Instant now) {
        entities.createNativeQuery("DELETE FROM spent_assertion WHERE expires < ?1")
                .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }
}
