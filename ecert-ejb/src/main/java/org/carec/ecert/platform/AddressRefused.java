package org.carec.ecert.platform;

/** The hub does not go there. */
public class AddressRefused extends Problem {

    public AddressRefused(String why) {
        super(Kind.UNACCEPTABLE, "SOURCE_ADDRESS_REFUSED", "The address is refused. " + why);
    }
}
