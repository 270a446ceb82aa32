package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;

/** Gives out document IDs that nothing has. */
class NumberSource {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Documents documents;

    @Inject
    Reservations reservations;

    DocumentId next(CabCode cab, DocumentType type, Instant now) {
        var year = now.atZone(ZoneOffset.UTC).getYear();
        var id = DocumentId.of(cab, type, year, random());
        while (documents.find(id).isPresent() || reservations.find(id).isPresent()) {
            id = DocumentId.of(cab, type, year, random());
        }
        return id;
    }

    /** Whether it was handed out and no document has followed. */
    boolean isReserved(DocumentId id) {
        return reservations.find(id).isPresent() && documents.find(id).isEmpty();
    }

    private static String random() {
        var random = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            random.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return random.toString();
    }
}
