package org.carec.ecert.registry;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;
import org.carec.ecert.platform.Finding;

/** The authorised CABs: who accredited them, and for what. */
@Stateless
@DenyAll
public class CabRegister {

    /**
     * Check 5 of the verdict (check name {@code authority}) for the day asked about. One PASS finding with the accreditation number as
     * evidence, or one FAIL finding for each fault: CAB_NOT_AUTHORISED, ACCREDITATION_NOT_IN_FORCE, OUT_OF_SCOPE_HS,
     * OUT_OF_SCOPE_STANDARD, WRONG_STANDARD_FOR_TYPE.
     */
    @PermitAll
    public List<Finding> judge(ScopeQuestion question) {
        throw new IllegalStateException("not yet");
    }
}
