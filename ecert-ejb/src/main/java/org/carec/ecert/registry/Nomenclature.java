package org.carec.ecert.registry;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import org.carec.ecert.platform.HsCode;

/** The Harmonized System (WCO), edition HS2022, as a code list. */
@Stateless
@DenyAll
public class Nomenclature {

    /** Whether the list has this code, or, for national digits beyond six, its six-digit subheading. */
    @PermitAll
    public boolean knows(HsCode code) {
        throw new IllegalStateException("not yet");
    }
}
