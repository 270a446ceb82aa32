package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.signature.RevocationInquiry;

/** The keys that CAs are asked about, whose turn it is, and the answers. What changes something is a short transaction of its own. */
class Answers {

    /** A node that took a key and died gives it back so. */
    private static final Duration TAKEN = Duration.ofMinutes(5);

    private static final String ENROL =
            "INSERT IGNORE INTO ocsp_answer (signing_key, ca, due, failures, status) VALUES (?1, ?2, ?3, 0, 'NONE')";

    @PersistenceContext
    EntityManager entities;

    @Inject
    RevokedKeys revoked;

    @Inject
    Clock clock;

    /** By key; {@code after} is empty for the first page. */
    List<KeptAnswer> list(String after, int limit) {
        return entities.createQuery("SELECT a FROM AnswerRow a WHERE a.key > :after ORDER BY a.key", AnswerRow.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(AnswerRow::snapshot)
                .toList();
    }

    Optional<byte[]> octets(String key) {
        return entities.createQuery(
                        "SELECT a.octets FROM AnswerRow a WHERE a.key = :key AND a.octets IS NOT NULL", byte[].class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Keys that are asked about, or were. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> keys() {
        return entities.createQuery("SELECT a.key FROM AnswerRow a", String.class)
                .getResultList();
    }

    /** From now on that CA is asked about it; another node may have said so already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void enrol(String key, String ca) {
        entities.createNativeQuery(ENROL)
                .setParameter(1, key)
                .setParameter(2, ca)
                .setParameter(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Nobody is asked about it any more. That it was revoked is not forgotten. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void dismiss(String key) {
        entities.createQuery("DELETE FROM AnswerRow a WHERE a.key = :key AND a.status <> :revoked")
                .setParameter("key", key)
                .setParameter("revoked", KeptAnswer.Status.REVOKED)
                .executeUpdate();
    }

    /** Keys of that CA whose time has come, the longest waiting first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> due(String ca) {
        return entities.createQuery(
                        "SELECT a.key FROM AnswerRow a WHERE a.ca = :ca AND a.due <= :now AND a.status <> :revoked ORDER BY a.due",
                        String.class)
                .setParameter("ca", ca)
                .setParameter("now", clock.instant())
                .setParameter("revoked", KeptAnswer.Status.REVOKED)
                .getResultList();
    }

    /** Takes a key, so that no other node asks about it meanwhile; whether nobody had. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take(String key) {
        var now = clock.instant();
        return 1
                == entities.createQuery("UPDATE AnswerRow a SET a.due = :later WHERE a.key = :key AND a.due <= :now")
                        .setParameter("later", now.plus(TAKEN))
                        .setParameter("key", key)
                        .setParameter("now", now)
                        .executeUpdate();
    }

    /**
     * Keeps an answer that was found to count, and says when the next one is due.
     *
     * @return what is kept now; empty when a newer answer is kept or the key was dismissed meanwhile
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<KeptAnswer> keep(String key, byte[] octets, RevocationInquiry.Answer answer, Instant next) {
        var row = held(key).filter(asked -> asked.takes(answer));
        row.ifPresent(asked -> {
            asked.become(octets, answer, clock.instant());
            asked.succeeded(next);
            revoked.note(key, answer.revoked());
        });
        return row.map(AnswerRow::snapshot);
    }

    /** Gives how often in a row that was. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int failed(String key, FetchTimes times) {
        var row = held(key);
        row.ifPresent(asked -> asked.failed(times.afterFailure(clock.instant(), asked.failures())));
        return row.map(AnswerRow::failures).orElse(0);
    }

    /** Held until the transaction ends; empty when the key was dismissed meanwhile. */
    private Optional<AnswerRow> held(String key) {
        return Optional.ofNullable(entities.find(AnswerRow.class, key, LockModeType.PESSIMISTIC_WRITE));
    }
}
