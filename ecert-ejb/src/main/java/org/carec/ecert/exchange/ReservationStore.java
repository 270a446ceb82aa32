package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.exchange.AnsweredRequest.Request;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.SealClaims;

/** Writes a reservation down: claim of the key, number, seal, journal event, in the running transaction. */
class ReservationStore {

    private static final int DIGEST = 32;

    @Inject
    AnsweredRequests answers;

    @Inject
    Reservations reservations;

    @Inject
    NumberSource numbers;

    @Inject
    HubSeal seal;

    @Inject
    Journal journal;

    Optional<Reservation> answered(Request request) {
        return answers.find(request).flatMap(reservations::find).map(this::snapshot);
    }

    Reservation add(Request request, Declaration declaration, Instant now) {
        var id = numbers.next(declaration.cab().orElseThrow(), declaration.type(), now);
        answers.claim(request, id, now);
        var row = new ReservationRow(
                id, declaration.canonical(), seal.seal(claims(id, declaration)), now, request.client());
        reservations.add(row);
        journal.append(new JournalEvent("NUMBER_RESERVED", id.value(), Map.of("metadata", row.metadataSha256())));
        return snapshot(row);
    }

    private static SealClaims claims(DocumentId id, Declaration declaration) {
        return new SealClaims(
                id,
                declaration.issuedOn().orElseThrow(),
                declaration.validUntil(),
                declaration.codes().get(0),
                id.cab().country(),
                Sha256.hex(declaration.canonical()).substring(0, DIGEST));
    }

    private Reservation snapshot(ReservationRow row) {
        return new Reservation(
                row.id(),
                seal.token(row.id()),
                row.seal(),
                seal.qrContent(row.id(), row.seal()),
                row.metadataSha256(),
                row.reserved(),
                row.expires());
    }
}
