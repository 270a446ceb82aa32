package org.carec.ecert.watch;

import org.carec.ecert.platform.Problem;

/** There is no such watch, or it is another client's. */
public class WatchUnknown extends Problem {

    WatchUnknown() {
        super(Kind.ABSENT, "WATCH_UNKNOWN", "You have no such watch.");
    }
}
