package org.carec.ecert.platform;

/** What was given as an identifier has not its form. */
public class MalformedIdentifier extends Problem {

    public MalformedIdentifier(String what, String form) {
        super(Kind.UNACCEPTABLE, "MALFORMED_IDENTIFIER", "This is not a " + what + ": it must be " + form + ".");
    }
}
