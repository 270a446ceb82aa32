package org.carec.ecert.journal;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.TreeMap;
import org.carec.ecert.access.Caller;
import org.carec.ecert.platform.Sha256;

/** Writes what happened, in the transaction in which it happens (JOU-1). */
public class Journal {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<JournalEvent> appended;

    /** Appends the event, and tells whoever observes it; the running transaction decides whether it stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(JournalEvent event) {
        var now = clock.instant();
        var content = content(event, now);
        entities.persist(new JournalRow(event.kind(), event.subject(), content, Sha256.hex(content), now));
        appended.fire(event);
    }

    /** One line of JSON with sorted keys: what is hashed is what is stored. */
    private String content(JournalEvent event, Instant now) {
        JsonObjectBuilder facts = Json.createObjectBuilder();
        new TreeMap<>(event.facts()).forEach(facts::add);
        return Json.createObjectBuilder()
                .add("actor", caller.name())
                .add("facts", facts)
                .add("kind", event.kind())
                .add("subject", event.subject())
                .add("time", now.toString())
                .build()
                .toString();
    }
}
