package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.util.Optional;
import org.carec.ecert.exchange.DocumentRegister;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.exchange.ReservationDesk;
import org.carec.ecert.platform.DocumentId;

/** What the hub has on record. */
class Archive {

    @Inject
    DocumentRegister documents;

    @Inject
    ReservationDesk reservations;

    /** The document of this number. */
    Optional<RegisteredDocument> find(DocumentId id) {
        return documents.find(id);
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
