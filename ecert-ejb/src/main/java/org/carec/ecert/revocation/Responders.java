package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.WebAddress;
import org.carec.ecert.registry.KeyRegister;

/** Where CAs answer about their certificates. */
class Responders {

    @PersistenceContext
    EntityManager entities;

    @Inject
    KeyRegister keys;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Whether the address is new; if so, it is asked about every key soon. */
    @Transactional
    boolean add(X509Certificate ca, WebAddress address) {
        var id = ListKeeper.id(ca);
        var row = entities.find(ResponderRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && !row.moveTo(address)) {
            return false;
        }
        if (row == null) {
            entities.persist(new ResponderRow(id, address));
        }
        entities.createQuery("UPDATE AnswerRow a SET a.due = :now, a.failures = 0 WHERE a.ca = :ca")
                .setParameter("now", clock.instant())
                .setParameter("ca", id)
                .executeUpdate();
        journal.append(new JournalEvent("OCSP_RESPONDER_ENTERED", id, Map.of("address", address.value())));
        return true;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Responder> all() {
        var rows = entities.createQuery("SELECT r FROM ResponderRow r ORDER BY r.ca", ResponderRow.class)
                .getResultList();
        return rows.isEmpty()
                ? List.of()
                : keys.anchors().stream()
                        .flatMap(ca -> rows.stream()
                                .filter(row -> row.ca().equals(ListKeeper.id(ca)))
                                .map(row -> new Responder(row.ca(), ca, row.address())))
                        .toList();
    }
}
