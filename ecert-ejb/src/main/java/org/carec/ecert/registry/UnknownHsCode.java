package org.carec.ecert.registry;

import org.carec.ecert.platform.HsCode;
import org.carec.ecert.platform.Problem;

/** The nomenclature does not have the code (REG-6). */
public class UnknownHsCode extends Problem {

    public UnknownHsCode(HsCode code) {
        super(
                Kind.UNACCEPTABLE,
                "UNKNOWN_HS_CODE",
                "The nomenclature " + Nomenclature.EDITION + " has no code " + code + ". Use one of its codes.");
    }
}
