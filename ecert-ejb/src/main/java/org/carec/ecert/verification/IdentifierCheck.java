package org.carec.ecert.verification;

import java.util.List;
import java.util.Map;
import org.carec.ecert.platform.Finding;

/** Check 1: what was shown leads to a registered document. Whatever speaks against it was found while reading it. */
class IdentifierCheck implements Check {

    @Override
    public String name() {
        return CheckName.IDENTIFIER;
    }

    @Override
    public List<Finding> judge(Case asked) {
        return List.of(Finding.pass(name(), Map.of("id", asked.document().id().value())));
    }
}
