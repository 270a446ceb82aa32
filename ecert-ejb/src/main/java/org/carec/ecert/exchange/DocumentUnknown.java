package org.carec.ecert.exchange;

import org.carec.ecert.platform.Problem;

/** There is no such document, or it is not the caller's to see. */
public class DocumentUnknown extends Problem {

    public DocumentUnknown() {
        super(
                Kind.ABSENT,
                "DOCUMENT_UNKNOWN",
                "No document of this ID is yours to see: it is shown to its CAB, to that CAB's authority, and to the countries it is for.");
    }
}
