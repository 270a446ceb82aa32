package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;

/** Reads what stands on record. */
class DocumentFiles {

    @Inject
    Documents documents;

    @Inject
    CoverSlip slips;

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
