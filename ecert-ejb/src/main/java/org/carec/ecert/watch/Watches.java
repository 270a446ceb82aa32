package org.carec.ecert.watch;

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
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.verification.Verdict;

/** The watches, and whose turn it is. What is marked as new is a short transaction of its own. */
class Watches {

    /** A node that took a watch and died gives it back so. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String DUE =
            "SELECT id FROM watch WHERE due <= ?1 ORDER BY due LIMIT 50 FOR UPDATE SKIP LOCKED";

    private static final int SPREAD = 20_000_000;

    /** What a node knows of documents and registries is two seconds old at the most (VER-13): before that a look may find nothing changed. */
    private static final Duration SEEN = Duration.ofSeconds(3);

    private static final String SOON = "UPDATE watch SET due = TIMESTAMPADD(MICROSECOND, FLOOR(RAND() * ?2), ?1)"
            + " WHERE due > TIMESTAMPADD(MICROSECOND, ?2, ?1) OR due < ?1";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /**
     * A watch that the running node has taken.
     *
     * @param due since when it waited
     * @param leased until when no other node takes it
     */
    record Taken(String id, Watched watched, Instant due, Instant leased) {}

    /** Takes those whose time has come, at most fifty; no other node takes them meanwhile (WAT-6). */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Taken> take() {
        var now = clock.instant();
        var lease = now.plus(LEASE);
        List<?> ids = entities.createNativeQuery(DUE).setParameter(1, utc(now)).getResultList();
        return ids.stream()
                .map(id -> entities.find(WatchRow.class, id))
                .map(watch -> {
                    var due = watch.lend(lease);
                    return new Taken(watch.id(), watch.watched(), due, lease);
                })
                .toList();
    }

    /** Remembers an answer, and writes what is to be told of it in the same transaction (WAT-5); whether there is anything. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean learn(Taken taken, Verdict verdict, Instant next) {
        var watch = held(taken.id());
        var change = watch.flatMap(known -> known.learn(verdict));
        change.ifPresent(told -> notices.add(
                new NoticeRow(watch.orElseThrow(), Kind.CHANGE, ChangeJson.write(taken.id(), told), clock.instant())));
        watch.ifPresent(known -> known.giveBack(taken.leased(), next));
        return change.isPresent();
    }

    /**
     * Something has happened to this document: its watches are due as soon as every node knows. Those whose turn would come before wait too: they would
     * not come again for minutes. One that is not confirmed, or rests, has no turn and gets none.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void hurry(DocumentId document) {
        entities.createQuery("UPDATE WatchRow w SET w.due = :known WHERE w.document = :document AND w.due IS NOT NULL")
                .setParameter("known", clock.instant().plus(SEEN))
                .setParameter("document", document)
                .executeUpdate();
    }

    /** Something has happened that may concern any document: all watches are due within twenty seconds from when every node knows. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void hurryAll() {
        entities.createNativeQuery(SOON)
                .setParameter(1, utc(clock.instant().plus(SEEN)))
                .setParameter(2, SPREAD)
                .executeUpdate();
    }

    /** Forgets watches that have ended, with all that belongs to them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int forgetEnded() {
        return entities.createQuery("DELETE FROM WatchRow w WHERE w.ends <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Whoever was to be told is gone for good. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void rest(String id) {
        held(id).ifPresent(WatchRow::rest);
    }

    void add(WatchRow watch) {
        entities.persist(watch);
        entities.flush(); // its rows follow, and point to it
    }

    Optional<WatchRow> find(String id) {
        return Optional.ofNullable(entities.find(WatchRow.class, id));
    }

    /** Held until the transaction ends. */
    Optional<WatchRow> held(String id) {
        return Optional.ofNullable(entities.find(WatchRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The database deletes what belongs to it. */
    void delete(String id) {
        entities.createQuery("DELETE FROM WatchRow w WHERE w.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
