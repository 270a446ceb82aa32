package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.signature.RevocationFacts;

/** The registered keys whose certificates are revoked, or on hold, as far as their CA has ever said so (RVL-10). */
class RevokedKeys {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    Optional<RevocationFacts.Later> find(String key) {
        return Optional.ofNullable(entities.find(RevokedKeyRow.class, key)).map(RevokedKeyRow::snapshot);
    }

    /** What the CA says of a key now: that it is revoked, or nothing. Part of the transaction that keeps the list or answer which says so. */
    void note(String key, Optional<RevocationFacts.Later> told) {
        var row = Optional.ofNullable(entities.find(RevokedKeyRow.class, key, LockModeType.PESSIMISTIC_WRITE));
        if (told.isEmpty()) {
            row.filter(RevokedKeyRow::isHold).ifPresent(this::release);
        } else if (row.isEmpty()) {
            entities.persist(new RevokedKeyRow(told.get(), clock.instant()));
            tell(told.get());
        } else if (row.get().givesWayTo(told.get())) {
            row.get().become(told.get(), clock.instant());
            tell(told.get());
        }
    }

    private void release(RevokedKeyRow hold) {
        entities.remove(hold);
        journal.append(new JournalEvent("CERTIFICATE_RELEASED", hold.snapshot().certificateSha256(), Map.of()));
    }

    private void tell(RevocationFacts.Later revoked) {
        var reason = revoked.reason().map(Enum::name).orElse("");
        journal.append(new JournalEvent(
                "CERTIFICATE_REVOKED",
                revoked.certificateSha256(),
                Map.of("since", revoked.time().toString(), "reason", reason)));
    }
}
