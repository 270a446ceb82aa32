package org.carec.ecert.registry;

import java.time.LocalDate;
import org.carec.ecert.platform.Problem;

/** The life cycle does not have that step from where it stands. */
public class StepNotAllowed extends Problem {

    public StepNotAllowed(Object from, Object to) {
        super(Kind.CONFLICTING, "STEP_NOT_ALLOWED", "It is " + from + " and cannot become " + to + ".");
    }

    public StepNotAllowed(Object to, LocalDate standing) {
        super(
                Kind.CONFLICTING,
                "STEP_NOT_ALLOWED",
                to + " cannot take effect before the step that stands, which does so on " + standing + ".");
    }
}
