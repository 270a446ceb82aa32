package org.carec.ecert.opening;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.registry.Founders;

/** The opening files that were loaded, by hash. */
class OpeningFiles {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Journal journal;

    boolean has(String sha256) {
        return entities.find(OpeningRow.class, sha256) != null;
    }

    /** Before anything else is written: another node that loads the same file waits here, and then finds it loaded. */
    void add(String sha256, Founders founders) {
        entities.persist(new OpeningRow(sha256, founders, clock.instant()));
        entities.flush();
        journal.append(new JournalEvent("OPENING_FILE_LOADED", sha256, Map.of()));
    }
}
