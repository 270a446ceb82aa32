package org.carec.ecert.dispute;

import org.carec.ecert.platform.Problem;

/** The case does not lead there from where it stands. */
public class DecisionNotAllowed extends Problem {

    DecisionNotAllowed(CaseState standing, CaseState next) {
        super(Kind.CONFLICTING, "DECISION_NOT_ALLOWED", "The case is " + standing + ": it cannot become " + next + ".");
    }
}
