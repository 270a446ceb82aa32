package org.carec.ecert.verification;

import java.util.List;
import java.util.Map;
import org.carec.ecert.platform.Finding;

/**
 * Check 9: the answer rests on registries read just now, and on a time that has come. Registries that do not answer stop the questioning
 * before this check, see {@link Verifier}. There is no journal proof yet, and the finding says so instead of passing over it.
 */
class FreshnessCheck implements Check {

    static final String TIME_NOT_COME = "TIME_NOT_COME";
    static final String LOG_PROOF_NOT_OFFERED = "LOG_PROOF_NOT_OFFERED";

    @Override
    public String name() {
        return CheckName.FRESHNESS;
    }

    @Override
    public List<Finding> judge(Case asked) {
        var asOf = Map.of("asOf", asked.now().toString());
        var time = asked.at().isAfter(asked.now())
                ? Finding.unknown(name(), TIME_NOT_COME, Map.of("at", asked.at().toString()))
                : Finding.pass(name(), asOf);
        return List.of(time, Finding.skipped(name(), LOG_PROOF_NOT_OFFERED));
    }
}
