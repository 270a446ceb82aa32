package org.carec.ecert.identity;

import org.carec.ecert.platform.Problem;

/** An API client cannot be registered as it was given. */
public class UnfitClient extends Problem {

    UnfitClient(String why) {
        super(Kind.UNACCEPTABLE, "UNFIT_CLIENT", "The API client cannot be registered: " + why + ".");
    }
}
