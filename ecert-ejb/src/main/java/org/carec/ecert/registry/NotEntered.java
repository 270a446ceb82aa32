package org.carec.ecert.registry;

import org.carec.ecert.platform.Problem;

/** The register has no entry of that name. */
public class NotEntered extends Problem {

    public NotEntered(String what) {
        super(Kind.ABSENT, "NOT_ENTERED", "The register has no " + what + ".");
    }
}
