package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import org.carec.ecert.access.Caller;
import org.carec.ecert.access.NotYours;
import org.carec.ecert.access.Role;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentId;

/** Whose documents the caller may touch. */
class Access {

    @Inject
    Caller caller;

    @Inject
    Documents documents;

    /** The caller's name. */
    String client() {
        return caller.name();
    }

    /** The CAB the caller acts for. */
    CabCode ownCab() {
        return caller.cab().orElseThrow(() -> new NotYours("a CAB"));
    }

    /** The document, if the caller may see it; otherwise there is none. */
    RegisteredDocument visible(DocumentId id) {
        return documents.find(id).map(Document::snapshot).filter(this::maySee).orElseThrow(DocumentUnknown::new);
    }

    /** The document, if the caller acts for its CAB or that CAB's authority; otherwise there is none. */
    RegisteredDocument issuedBy(DocumentId id) {
        var document = visible(id);
        partyTo(id);
        return document;
    }

    /**
     * The side on which the caller stands to a document.
     *
     * @throws DocumentUnknown he may not see it
     * @throws NotYours he may see it, and not touch it
     */
    Party partyTo(DocumentId id) {
        var cab = visible(id).id().cab();
        if (caller.isOf(cab)) {
            return Party.CAB;
        }
        if (caller.in(Role.AUTHORITY_ADMIN) && caller.isOf(cab.country())) {
            return Party.AUTHORITY;
        }
        throw new NotYours("CAB " + cab + " or its authority");
    }

    private boolean maySee(RegisteredDocument document) {
        var cab = document.id().cab();
        return caller.isOf(cab)
                || (caller.isOf(cab.country()) && (caller.in(Role.AUTHORITY_ADMIN) || caller.in(Role.AUDITOR)))
                || document.destinations().stream().anyMatch(caller::isOf)
                || (caller.in(Role.AUDITOR) && caller.country().isEmpty());
    }
}
