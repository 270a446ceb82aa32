package org.carec.ecert.opening;

import org.carec.ecert.platform.Problem;

/** The opening file cannot be loaded; nothing of it was. The pointer (RFC 6901) names the place. */
public class OpeningRefused extends Problem {

    private final String pointer;

    public OpeningRefused(String pointer, String why) {
        super(Kind.UNACCEPTABLE, "OPENING_REFUSED", "The opening file is wrong at \"" + pointer + "\": " + why);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
