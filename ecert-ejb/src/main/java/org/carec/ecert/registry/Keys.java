package org.carec.ecert.registry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;

/** Signing keys and challenges in the database. */
class Keys {

    /** Keys that somebody approved once: a proposal is nobody's business but its CAB's and its authority's. */
    private static final String LIST =
            """
            SELECT k FROM SigningKey k WHERE k.id > :after AND (:any = TRUE OR k.cab = :cab)
             AND EXISTS (SELECT e FROM SigningKeyEvent e WHERE e.key = k AND e.status = org.carec.ecert.registry.RegisteredKey.Status.ACTIVE)
             ORDER BY k.id""";

    private static final CabCode NONE = new CabCode("ZZ0000");

    @PersistenceContext
    EntityManager entities;

    Optional<SigningKey> find(String id) {
        return Optional.ofNullable(entities.find(SigningKey.class, id));
    }

    /** For a change: whoever else wants to change it waits. */
    SigningKey lock(String id) {
        return Optional.ofNullable(entities.find(SigningKey.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotEntered("key " + id));
    }

    List<SigningKey> list(KeyFilter filter) {
        return entities.createQuery(LIST, SigningKey.class)
                .setParameter("after", filter.after())
                .setParameter("any", filter.cab().isEmpty())
                .setParameter("cab", filter.cab().orElse(NONE))
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "k.events")
                .setMaxResults(filter.limit())
                .getResultList();
    }

    ChallengeRow lockChallenge(String nonce) {
        return Optional.ofNullable(entities.find(ChallengeRow.class, nonce, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new ChallengeRefused("There is no such challenge."));
    }

    /** Keeps the challenge, and forgets those of the CAB that are over. */
    void add(ChallengeRow challenge, Instant now) {
        entities.createQuery("DELETE FROM ChallengeRow c WHERE c.cab = :cab AND c.expires < :now")
                .setParameter("cab", challenge.cab())
                .setParameter("now", now)
                .executeUpdate();
        entities.persist(challenge);
    }

    /** @throws KeyTaken the certificate is registered, or its public key is another CAB's */
    void add(SigningKey key) {
        var owner = entities.find(PublicKeyOwner.class, key.spkiSha256());
        if (find(key.id()).isPresent() || (owner != null && !owner.cab().equals(key.cab()))) {
            throw new KeyTaken();
        }
        try {
            if (owner == null) {
                entities.persist(new PublicKeyOwner(key.spkiSha256(), key.cab()));
                entities.flush();
            }
            entities.persist(key);
            entities.flush();
        } catch (PersistenceException e) {
            throw new KeyTaken(e);
        }
    }

    void flush() {
        entities.flush();
    }
}
