package org.carec.ecert.registry;

import org.carec.ecert.platform.Problem;

/** The answer to a challenge does not prove that the CAB holds the key. */
public class ChallengeRefused extends Problem {

    public ChallengeRefused(String why) {
        super(Kind.UNACCEPTABLE, "CHALLENGE_REFUSED", why + " Ask for a new challenge and sign its text.");
    }
}
