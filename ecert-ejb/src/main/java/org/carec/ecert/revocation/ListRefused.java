package org.carec.ecert.revocation;

import org.carec.ecert.platform.Problem;

/** A revocation list is not taken. */
public class ListRefused extends Problem {

    public ListRefused(String why) {
        super(Kind.UNACCEPTABLE, "REVOCATION_LIST_REFUSED", "The revocation list is refused. " + why);
    }
}
