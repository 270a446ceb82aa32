package org.carec.ecert.access;

import org.carec.ecert.platform.Problem;

/** The caller acts for another CAB or country. */
public class NotYours extends Problem {

    public NotYours(String whose) {
        super(Kind.FORBIDDEN, "NOT_YOURS", "You do not act for " + whose + ". Use a client that is registered for it.");
    }
}
