package org.carec.ecert.registry;

import org.carec.ecert.platform.Problem;

/** A country's signature profile cannot be used: no signature is judged until it can. */
public class ProfileUnusable extends Problem {

    public ProfileUnusable() {
        super(
                Kind.UNAVAILABLE,
                "PROFILE_UNUSABLE",
                "A signature profile of the hub cannot be used, so it judges no signatures. Try again later; its operators are told.");
    }
}
