package org.carec.ecert.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carec.ecert.exchange.DocumentRegistered;
import org.carec.ecert.exchange.StatusChanged;
import org.carec.ecert.platform.DocumentId;

/**
 * Documents to which something has just happened on this node. A hint only, so that their watches need not wait for their regular time:
 * if the node dies with it, that time comes all the same.
 */
@ApplicationScoped
class ChangedDocuments {

    private final Set<DocumentId> changed = ConcurrentHashMap.newKeySet();

    void registered(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentRegistered event) {
        changed.add(event.id());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusChanged event) {
        changed.add(event.id());
    }

    /** Each is given once. */
    List<DocumentId> take() {
        return List.copyOf(changed).stream().filter(changed::remove).toList();
    }
}
