package org.carec.ecert.registry;

import org.carec.ecert.platform.Problem;

/** An entry contradicts itself or names what is not there. */
public class EntryRefused extends Problem {

    public EntryRefused(String why) {
        super(Kind.UNACCEPTABLE, "ENTRY_REFUSED", why);
    }
}
