package org.carec.ecert.registry;

import org.carec.ecert.platform.Problem;

/** The register has an entry of that name already. */
public class AlreadyEntered extends Problem {

    public AlreadyEntered(String what) {
        super(Kind.CONFLICTING, "ALREADY_ENTERED", "The register has " + what + " already.");
    }
}
