package org.carec.ecert.registry;

import org.carec.ecert.platform.Problem;

/** What changes trust takes two people, and this is the same one again. */
public class SecondPersonNeeded extends Problem {

    public SecondPersonNeeded(Object what) {
        super(
                Kind.FORBIDDEN,
                "SECOND_PERSON_NEEDED",
                what + " takes a second person: who proposed it cannot approve it. Let somebody else do this step.");
    }
}
