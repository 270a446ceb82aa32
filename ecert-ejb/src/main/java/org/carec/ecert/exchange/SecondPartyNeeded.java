package org.carec.ecert.exchange;

import org.carec.ecert.platform.Problem;

/** The other side of an annulment has to say it. */
public class SecondPartyNeeded extends Problem {

    public SecondPartyNeeded() {
        super(
                Kind.CONFLICTING,
                "SECOND_PARTY_NEEDED",
                "You have proposed this annulment. It takes the other side: the CAB or its authority, with a client of its own.");
    }
}
