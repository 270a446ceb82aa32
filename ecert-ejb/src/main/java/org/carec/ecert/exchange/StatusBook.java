package org.carec.ecert.exchange;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.carec.ecert.access.Caller;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.DocumentId;

/** Writes down what is done to documents, each change with its journal event. */
class StatusBook {

    @Inject
    Documents documents;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Journal journal;

    @Inject
    Event<StatusChanged> changed;

    /** Changes a document that is locked in the running transaction. */
    ChangedStatus change(Document document, Party party, StatusChange change) {
        var snapshot = document.snapshot();
        var now = clock.instant();
        StatusRules.require(snapshot, party, change, now);
        change.successor().ifPresent(successor -> StatusRules.requireSuccessor(snapshot, successor(successor), now));
        if (change.event() == StatusEvent.Event.RESTORE) {
            document.lastPartyTo(StatusEvent.Event.SUSPEND)
                    .ifPresent(suspended -> StatusRules.requireSameParty(suspended, party));
        }
        var event = new StatusEvent(
                change.event(),
                change.reason(),
                change.effectiveFrom().orElse(now),
                now,
                caller.name(),
                change.successor(),
                change.note());
        return change.event() == StatusEvent.Event.ANNUL
                ? annul(document, party, event)
                : write(document, party, event);
    }

    /** The first word is kept, the other side's word makes it so. */
    private ChangedStatus annul(Document document, Party party, StatusEvent word) {
        var proposal = documents.proposal(document.id());
        if (proposal.isPresent()) {
            var both = proposal.get().actorBeside(party, word.actor()) + ", " + word.actor();
            StatusRules.requireSameReason(proposal.get().snapshot().reason(), word.reason());
            return write(document, party, word.by(both));
        }
        documents.add(new AnnulmentProposal(document.id().value(), party, word));
        tell("ANNULMENT_PROPOSED", document.id(), party, word);
        return new ChangedStatus(document.snapshot(), documents.openProposal(document));
    }

    private ChangedStatus write(Document document, Party party, StatusEvent event) {
        documents.add(new StatusRow(document.id().value(), party, event));
        documents.refresh(document);
        tell("DOCUMENT_" + event.event(), document.id(), party, event);
        changed.fire(new StatusChanged(document.id(), event));
        return new ChangedStatus(document.snapshot(), documents.openProposal(document));
    }

    private RegisteredDocument successor(DocumentId id) {
        return documents
                .find(id)
                .map(Document::snapshot)
                .orElseThrow(() -> new StatusNotAllowed("The successor is not registered."));
    }

    private void tell(String kind, DocumentId id, Party party, StatusEvent event) {
        journal.append(new JournalEvent(
                kind,
                id.value(),
                Map.of(
                        "party", party.name(),
                        "reason", event.reason(),
                        "effectiveFrom", event.effectiveFrom().toString(),
                        "successor", event.successor().map(DocumentId::value).orElse(""))));
    }
}
