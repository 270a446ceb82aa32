package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.WebAddress;

/** The addresses lists are fetched from, and whose turn it is. Each method is a short transaction of its own. */
class Sources {

    /** A node that took a source and died gives it back so. */
    private static final Duration TAKEN = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Whether the address is new. */
    @Transactional
    boolean add(X509Certificate ca, WebAddress address) {
        var id = ListKeeper.id(ca);
        var row = entities.find(SourceRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        var changed = row == null || row.moveTo(address, clock.instant());
        if (row == null) {
            entities.persist(new SourceRow(id, address, clock.instant()));
        }
        if (changed) {
            journal.append(new JournalEvent("REVOCATION_SOURCE_ENTERED", id, Map.of("address", address.value())));
        }
        return changed;
    }

    /** Those whose time has come. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> due() {
        return entities.createQuery("SELECT s.ca FROM SourceRow s WHERE s.due <= :now ORDER BY s.due", String.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Takes a source, so that no other node fetches from it meanwhile; empty when one has. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<WebAddress> take(String ca) {
        var now = clock.instant();
        var taken = entities.createQuery("UPDATE SourceRow s SET s.due = :later WHERE s.ca = :ca AND s.due <= :now")
                .setParameter("later", now.plus(TAKEN))
                .setParameter("ca", ca)
                .setParameter("now", now)
                .executeUpdate();
        return taken == 0
                ? Optional.empty()
                : Optional.of(entities.find(SourceRow.class, ca).address());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(String ca, Instant next) {
        change(ca, SourceRow::succeeded, next);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int failed(String ca, FetchTimes times) {
        var row = entities.find(SourceRow.class, ca, LockModeType.PESSIMISTIC_WRITE);
        row.failed(times.afterFailure(clock.instant(), row.failures()));
        return row.failures();
    }

    private void change(String ca, BiConsumer<SourceRow, Instant> change, Instant next) {
        change.accept(entities.find(SourceRow.class, ca, LockModeType.PESSIMISTIC_WRITE), next);
    }
}
