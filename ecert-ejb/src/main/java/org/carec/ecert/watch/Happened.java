package org.carec.ecert.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.carec.ecert.exchange.DocumentRegistered;
import org.carec.ecert.exchange.StatusChanged;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.DocumentId;

/**
 * What has just happened on this node that may change an answer. A hint only, so that watches need not wait for their regular time: if
 * the node dies with it, that time comes all the same.
 */
@ApplicationScoped
class Happened {

    /** Kinds of journal events about bodies, keys, their certificates and arrangements: whose answers they change, nobody knows beforehand. */
    private static final List<String> REGISTRIES =
            List.of("KEY_", "CERTIFICATE_", "CAB_", "ACCREDITATION_", "ARRANGEMENT_");

    private final Set<DocumentId> documents = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean anywhere = new AtomicBoolean();

    void registered(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentRegistered event) {
        documents.add(event.id());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusChanged event) {
        documents.add(event.id());
    }

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalEvent event) {
        if (REGISTRIES.stream().anyMatch(event.kind()::startsWith)) {
            anywhere.set(true);
        }
    }

    /** Documents something has happened to; each is given once. */
    Stream<DocumentId> toDocuments() {
        return List.copyOf(documents).stream().filter(documents::remove);
    }

    /** Whether something has happened in the registries; told once. */
    boolean inRegistries() {
        return anywhere.getAndSet(false);
    }
}
