package org.carec.ecert.arrangement;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Arrangements of mutual recognition, and the lanes they open. */
@Stateless
@DenyAll
public class ArrangementRegister {

    /** Whether the lane is open for all the products on that day, or why not. */
    @PermitAll
    public LaneAnswer judge(LaneQuestion question) {
        throw new IllegalStateException("not yet");
    }
}
