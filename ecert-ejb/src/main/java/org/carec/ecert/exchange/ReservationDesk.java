package org.carec.ecert.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.carec.ecert.access.Role;
import org.carec.ecert.exchange.AnsweredRequest.Request;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Retries;
import org.carec.ecert.platform.Sha256;

/** Hands out document numbers, tokens and seals before a CAB signs, so that they can be printed in what it signs. */
@Stateless
@DenyAll
public class ReservationDesk {

    @Inject
    Access access;

    @Inject
    PushExamination examination;

    @Inject
    ReservationBook book;

    @Inject
    NumberSource numbers;

    /**
     * Reserves a number for what the metadata declare; it is used once, by the same CAB, for the same metadata (EXC-5).
     *
     * @param metadata JSON in UTF-8, at most 256 KB
     * @throws MetadataRefused with all findings; nothing was reserved
     * @throws IdempotencyKeyReused the key was used for another request
     */
    @RolesAllowed(Role.CAB_OFFICER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Reservation reserve(@NotNull byte[] metadata, @NotNull IdempotencyKey key) {
        var cab = access.ownCab();
        var request = new Request(access.client(), key, "RESERVE", Sha256.ofPieces(metadata));
        var reading = MetadataReader.read(metadata);
        var found = examination.form(reading, cab);
        return Retries.run(() -> book.reserve(request, new ReservationBook.Wish(cab, reading.declaration(), found)));
    }

    /** Whether this number was handed out and no document has followed, expired or not. For the verdict. */
    @PermitAll
    public boolean isReserved(DocumentId id) {
        return numbers.isReserved(id);
    }
}
