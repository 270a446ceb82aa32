package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.carec.ecert.exchange.AnsweredRequest.Request;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Sha256;

/** The one transaction in which a document's status is changed, or the change of before is told again (EXC-4). */
class StatusChanges {

    @Inject
    Access access;

    @Inject
    AnsweredRequests answers;

    @Inject
    Documents documents;

    @Inject
    StatusBook book;

    @Inject
    Clock clock;

    /** A repeated request changes nothing: it is told how the document stands now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ChangedStatus change(DocumentId id, StatusChange change, IdempotencyKey key) {
        var party = access.partyTo(id);
        var request = new Request(access.client(), key, "STATUS", sha256(id, change));
        var document = documents.lock(id).orElseThrow(DocumentUnknown::new);
        if (answers.find(request).isPresent()) {
            documents.refresh(document);
            return new ChangedStatus(document.snapshot(), documents.openProposal(document));
        }
        answers.claim(request, id, clock.instant());
        return book.change(document, party, change);
    }

    private static String sha256(DocumentId id, StatusChange change) {
        return Sha256.ofPieces(Stream.of(
                        id.value(),
                        change.event().name(),
                        change.reason(),
                        change.note(),
                        change.effectiveFrom().map(Instant::toString).orElse(""),
                        change.successor().map(DocumentId::value).orElse(""))
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }
}
