package org.carec.ecert.watch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.carec.ecert.platform.Sha256;

/** The addresses that watches tell, and how much each is told. */
class Mails {

    private static final String SENT = "SELECT COUNT(*) FROM watch_notice n JOIN watch_mail m ON m.watch = n.watch"
            + " WHERE m.address = ?1 AND n.status = 'SENT' AND n.settled > ?2";

    private static final Duration DAY = Duration.ofDays(1);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    void add(MailRow mail) {
        entities.persist(mail);
        entities.flush();
    }

    Optional<MailRow> find(String watch) {
        return Optional.ofNullable(entities.find(MailRow.class, watch));
    }

    /** The one that asks for the same. */
    Optional<MailRow> find(MailRequest request) {
        return entities.createQuery("SELECT m FROM MailRow m WHERE m.subject = :subject", MailRow.class)
                .setParameter("subject", MailRow.subject(request))
                .getResultStream()
                .findFirst();
    }

    /** The one whose confirmation link this is; held until the transaction ends. */
    Optional<MailRow> findByLink(String token) {
        return entities.createQuery("SELECT m FROM MailRow m WHERE m.confirmation = :sha256", MailRow.class)
                .setParameter("sha256", Sha256.hex(token == null ? "" : token))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Requests that wait for their confirmation, of everybody. */
    long waiting() {
        return entities.createQuery("SELECT COUNT(m) FROM MailRow m WHERE m.confirmed IS NULL", Long.class)
                .getSingleResult();
    }

    /** Requests of this address that wait for their confirmation. */
    long waiting(MailAddress address) {
        return entities.createQuery(
                        "SELECT COUNT(m) FROM MailRow m WHERE m.address = :address AND m.confirmed IS NULL", Long.class)
                .setParameter("address", address.value())
                .getSingleResult();
    }

    long of(MailAddress address) {
        return entities.createQuery("SELECT COUNT(m) FROM MailRow m WHERE m.address = :address", Long.class)
                .setParameter("address", address.value())
                .getSingleResult();
    }

    /** Mails that were sent to this address in the last 24 hours. */
    long sentToday(String address) {
        var sent = (Number) entities.createNativeQuery(SENT)
                .setParameter(1, address)
                .setParameter(2, Watches.utc(clock.instant().minus(DAY)))
                .getSingleResult();
        return sent.longValue();
    }
}
