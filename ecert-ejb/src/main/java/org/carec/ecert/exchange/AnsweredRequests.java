package org.carec.ecert.exchange;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.exchange.AnsweredRequest.Request;
import org.carec.ecert.platform.DocumentId;

/** What has been answered before, by client and idempotency key (EXC-4). */
class AnsweredRequests {

    @PersistenceContext
    EntityManager entities;

    /**
     * The document or reservation the same request made before.
     *
     * @throws IdempotencyKeyReused the key was used for another request
     */
    Optional<DocumentId> find(Request request) {
        var name = new AnsweredRequest.Name(request.client(), request.key().value());
        return Optional.ofNullable(entities.find(AnsweredRequest.class, name)).map(r -> r.answerTo(request));
    }

    /** Claims the key. A second claim at the same time waits for this transaction, then fails on the table's key. */
    void claim(Request request, DocumentId answer, Instant now) {
        entities.persist(new AnsweredRequest(request, answer, now));
        entities.flush();
    }
}
