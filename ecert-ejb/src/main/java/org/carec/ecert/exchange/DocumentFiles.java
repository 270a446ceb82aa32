package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentId;

/** Reads what stands on record. */
class DocumentFiles {

    @Inject
    Documents documents;

    @Inject
    CoverSlip slips;

    Optional<RegisteredDocument> find(DocumentId id) {
        return documents.find(id).map(Document::snapshot);
    }

    Optional<RegisteredDocument> withFile(String sha256) {
        return documents.withFile(sha256).map(Document::snapshot);
    }

    List<RegisteredDocument> of(CabCode cab, DocumentFilter filter) {
        return documents.of(cab, filter).stream().map(Document::snapshot).toList();
    }

    Optional<ProposedAnnulment> proposedAnnulment(RegisteredDocument document) {
        return documents.find(document.id()).flatMap(documents::openProposal);
    }

    byte[] pdf(RegisteredDocument document) {
        return documents.file(document.id());
    }

    byte[] coverSlip(RegisteredDocument document) {
        return slips.of(document);
    }
}
