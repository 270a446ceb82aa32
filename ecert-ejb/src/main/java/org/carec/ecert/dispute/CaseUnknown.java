package org.carec.ecert.dispute;

import org.carec.ecert.platform.Problem;

/** There is no such case, or it is not the caller's to see. */
public class CaseUnknown extends Problem {

    public CaseUnknown() {
        super(
                Kind.ABSENT,
                "CASE_UNKNOWN",
                "No case of this number is yours to see: a case is shown to the authority it belongs to, and once contested to the CAB.");
    }
}
