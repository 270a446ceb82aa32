package org.carec.ecert.watch;

import org.carec.ecert.platform.Problem;

/** The client has as many watches as it may have. */
public class TooManyWatches extends Problem {

    TooManyWatches() {
        super(
                Kind.CONFLICTING,
                "TOO_MANY_WATCHES",
                "You have as many watches as a client may have, 10 000. Delete those you no longer need.");
    }
}
