package org.carec.ecert.exchange;

import org.carec.ecert.platform.Problem;

/** The document's life cycle does not lead there from where it stands. */
public class StatusNotAllowed extends Problem {

    public StatusNotAllowed(String why) {
        super(Kind.CONFLICTING, "STATUS_NOT_ALLOWED", why);
    }
}
