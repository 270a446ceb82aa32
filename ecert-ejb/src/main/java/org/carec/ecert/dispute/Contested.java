package org.carec.ecert.dispute;

import java.util.List;
import java.util.Set;
import org.carec.ecert.platform.DocumentId;

/** The documents that an authority was ever examining, as of one look: few, so that one look spares the others a look each. */
public final class Contested {

    /** Some 500 KB; with more than that it is quicker to ask about each document. */
    static final int MOST = 5000;

    private final Set<DocumentId> documents;
    private final boolean complete;

    /** @param documents all of them, or more than {@link #MOST} of them */
    public Contested(List<DocumentId> documents) {
        this.complete = documents.size() <= MOST;
        this.documents = complete ? Set.copyOf(documents) : Set.of();
    }

    /** False for a document that never was: about any other {@link DisputeDesk#contest} knows. */
    public boolean mayInclude(DocumentId document) {
        return !complete || documents.contains(document);
    }
}
