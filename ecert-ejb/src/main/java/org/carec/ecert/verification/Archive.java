package org.carec.ecert.verification;

import java.util.Optional;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentId;

/** What the hub has on record. */
class Archive {

    /** The document of this number. */
    Optional<RegisteredDocument> find(DocumentId id) {
        throw new IllegalStateException("not yet " + id);
    }

    /** The document with these bytes; SHA-256, 64 lower-case hex digits. */
    Optional<RegisteredDocument> withBytes(String sha256) {
        throw new IllegalStateException("not yet " + sha256);
    }

    /** Whether this number was handed out and no document has followed. */
    boolean isReserved(DocumentId id) {
        throw new IllegalStateException("not yet " + id);
    }

    /** The issuing body's registered name. */
    String nameOf(CabCode cab) {
        throw new IllegalStateException("not yet " + cab);
    }
}
