package org.carec.ecert.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carec.ecert.exchange.DocumentRegister;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.exchange.ReservationDesk;
import org.carec.ecert.platform.DocumentId;

/**
 * What the hub has on record. A document that is asked about in many ways at once costs the database one look in two seconds, and none from before
 * what has happened on this node since: with the two seconds of an answer well within the five of VER-13. That there is none is not remembered: a number
 * just registered would be neither reserved nor known.
 */
@ApplicationScoped
class Archive {

    /** Each with its metadata, which may be as large as a push. */
    private static final int MOST = 500;

    @Inject
    Changes changes;

    private final Recent<DocumentId, Optional<RegisteredDocument>> found = new Recent<>(MOST, () -> changes.count());

    @Inject
    DocumentRegister documents;

    @Inject
    ReservationDesk reservations;

    /** The document of this number. */
    Optional<RegisteredDocument> find(DocumentId id) {
        return found.get(id, () -> documents.find(id), Optional::isPresent);
    }

    /** The document with these bytes; SHA-256, 64 lower-case hex digits. */
    Optional<RegisteredDocument> withBytes(String sha256) {
        return documents.findByFile(sha256);
    }

    /** Whether this number was handed out and no document has followed. */
    boolean isReserved(DocumentId id) {
        return reservations.isReserved(id);
    }
}
