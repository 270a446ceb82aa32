package org.carec.ecert.exchange;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.exchange.AnsweredRequest.Request;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;

/** Writes a sound push down: claim of the key, document, file, journal event, in the running transaction. */
class DocumentStore {

    @Inject
    AnsweredRequests answers;

    @Inject
    Documents documents;

    @Inject
    NumberSource numbers;

    @Inject
    Journal journal;

    @Inject
    Event<DocumentRegistered> registered;

    Optional<RegisteredDocument> answered(Request request) {
        return answers.find(request).flatMap(documents::find).map(Document::snapshot);
    }

    RegisteredDocument add(Request request, ExaminedPush push, Issuance issuance) {
        var declaration = push.declaration();
        var id = push.reserved()
                .orElseGet(
                        () -> numbers.next(declaration.cab().orElseThrow(), declaration.type(), issuance.registered()));
        answers.claim(request, id, issuance.registered());
        var document = new Document(id, push, issuance);
        documents.add(document, push.pdf());
        var snapshot = document.snapshot();
        journal.append(event(snapshot));
        registered.fire(new DocumentRegistered(id, snapshot.destinations(), snapshot.registered()));
        return snapshot;
    }

    private static JournalEvent event(RegisteredDocument document) {
        return new JournalEvent(
                "DOCUMENT_REGISTERED",
                document.id().value(),
                Map.of(
                        "pdf", document.pdfSha256(),
                        "metadata", document.metadataSha256(),
                        "key", document.keyId(),
                        "provedTime", document.provedTime().toString()));
    }
}
