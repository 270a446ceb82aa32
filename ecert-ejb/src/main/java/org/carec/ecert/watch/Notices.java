package org.carec.ecert.watch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.Sha256;

/** What waits to be told. What is marked as new is a short transaction of its own; the sending lies between two of them. */
class Notices {

    /** A node that took a notice and died gives it back so; then it may be sent a second time. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SHOWN = 20;
    private static final String DUE =
            "SELECT id FROM watch_notice WHERE status = 'PENDING' AND channel = ?1 AND due <= ?2"
                    + " ORDER BY due LIMIT 1 FOR UPDATE SKIP LOCKED";

    private final RetryTimes times = new RetryTimes(new SecureRandom());

    @PersistenceContext
    EntityManager entities;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** In the running transaction. */
    void add(NoticeRow notice) {
        entities.persist(notice);
    }

    /** Takes the one that waits longest; no other node takes it meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<NoticeRow> take(Channel channel) {
        var now = clock.instant();
        List<?> ids = entities.createNativeQuery(DUE)
                .setParameter(1, channel.name())
                .setParameter(2, Watches.utc(now))
                .getResultList();
        var taken = ids.stream().map(id -> entities.find(NoticeRow.class, id)).findFirst();
        taken.ifPresent(notice -> notice.postpone(now.plus(LEASE)));
        return taken;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sent(String id) {
        held(id).ifPresent(notice -> notice.sent(clock.instant()));
    }

    /**
     * It was not taken; whether it is given up now.
     *
     * @param why a code; never what a server said, which may name a person
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean failed(String id, String why, boolean forGood) {
        var now = clock.instant();
        var failed = held(id);
        failed.ifPresent(notice -> {
            notice.failed(why, now, forGood ? Optional.empty() : times.after(notice.attempts() + 1, now));
            if (notice.isGivenUp() && notice.channel() == Channel.WEBHOOK) {
                journal.append(new JournalEvent(
                        "WATCH_MESSAGE_UNDELIVERED",
                        notice.watch(),
                        Map.of("message", id, "failure", why, "content", Sha256.hex(notice.content()))));
            }
        });
        return failed.filter(NoticeRow::isGivenUp).isPresent();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void postpone(String id, Duration by) {
        held(id).ifPresent(notice -> notice.postpone(clock.instant().plus(by)));
    }

    /** Postpones it, without an attempt, unless it is thirty days old: what waited so long is of no use. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean canWait(String id, Duration by) {
        var now = clock.instant();
        var young = held(id).filter(notice -> notice.created().isAfter(now.minus(KEPT)));
        young.ifPresent(notice -> notice.postpone(now.plus(by)));
        return young.isPresent();
    }

    /** Those of a watch, the newest first. */
    List<Delivery> of(String watch) {
        return entities.createQuery(
                        "SELECT n FROM NoticeRow n WHERE n.watch = :watch ORDER BY n.created DESC", NoticeRow.class)
                .setParameter("watch", watch)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(NoticeRow::snapshot)
                .toList();
    }

    /** Forgets what was settled long ago. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgetSettled() {
        entities.createQuery("DELETE FROM NoticeRow n WHERE n.settled < :then")
                .setParameter("then", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    /** Held until the transaction ends; empty when its watch was stopped, or it was settled by another node. */
    private Optional<NoticeRow> held(String id) {
        return Optional.ofNullable(entities.find(NoticeRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(NoticeRow::isPending);
    }
}
