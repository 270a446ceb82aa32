package org.carec.ecert.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.HsCode;

/** May this CAB issue such a document for these products to these standards, on that day (UTC)? */
public record ScopeQuestion(CabCode cab, DocumentType type, List<HsCode> products, List<String> standards, LocalDate on)
        implements Serializable {

    public ScopeQuestion {
        products = List.copyOf(products);
        standards = List.copyOf(standards);
    }

    /**
     * Check 5 of the verdict (check name {@code authority}) for the day asked about. One PASS finding with the accreditation number as
     * evidence, or one FAIL finding for each fault: CAB_NOT_AUTHORISED, ACCREDITATION_NOT_IN_FORCE, OUT_OF_SCOPE_HS,
     * OUT_OF_SCOPE_STANDARD, WRONG_STANDARD_FOR_TYPE. Each pointer is into the document's metadata.
     *
     * @param registered the CAB as the registry has it; empty when it does not
     */
    public List<Finding> judge(Optional<RegisteredCab> registered) {
        var judgement = new ScopeJudgement(this);
        return registered.map(judgement::of).orElseGet(judgement::ofUnknownCab);
    }
}
