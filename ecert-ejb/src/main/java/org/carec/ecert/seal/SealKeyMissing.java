package org.carec.ecert.seal;

import org.carec.ecert.platform.Problem;

/** The hub has no usable seal key or token secret: it can neither seal nor read seals. */
public class SealKeyMissing extends Problem {

    public SealKeyMissing() {
        super(
                Kind.UNAVAILABLE,
                "SEAL_KEY_MISSING",
                "The hub's seal key is not in place, so it can give out no seals. Try again later; its operators are told.");
    }
}
