package org.carec.ecert.revocation;

import org.carec.ecert.platform.Problem;

/** The hub does not fetch from there. */
public class AddressRefused extends Problem {

    public AddressRefused(String why) {
        super(Kind.UNACCEPTABLE, "SOURCE_ADDRESS_REFUSED", "The address is refused. " + why);
    }
}
