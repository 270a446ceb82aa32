package org.carec.ecert.watch;

import org.carec.ecert.platform.Problem;

/** A link out of a mail that leads nowhere, or no longer. */
public class LinkSpent extends Problem {

    LinkSpent() {
        super(
                Kind.ABSENT,
                "WATCH_LINK_SPENT",
                "This link is incomplete, or more than 48 hours old, or its watch was stopped. Look the document up and ask again.");
    }
}
