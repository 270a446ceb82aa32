package org.carec.ecert.watch;

import org.carec.ecert.platform.Problem;

/** So many requests wait for their confirmation that no more are taken. */
public class WatchesFull extends Problem {

    WatchesFull() {
        super(
                Kind.UNAVAILABLE,
                "WATCHES_FULL",
                "The hub has more requests for mails waiting than it takes. Try again tomorrow; nothing was stored.");
    }
}
