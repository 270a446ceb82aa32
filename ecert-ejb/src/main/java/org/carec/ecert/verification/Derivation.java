package org.carec.ecert.verification;

import java.util.List;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Finding.Outcome;
import org.carec.ecert.verification.Verdict.Answer;

/** The answer, from the findings alone. Nothing else can make a verdict VALID. */
final class Derivation {

    /** The one skip that is borne: bytes that were not shown cannot be compared. */
    static final String BYTES_NOT_SHOWN = "BYTES_NOT_SHOWN";

    private Derivation() {}

    /** One failure is enough for INVALID; VALID takes a word from every mandatory check, and no doubt from any (VER-1, VER-2). */
    static Answer answer(Asked asked, List<Finding> findings) {
        if (any(findings, Outcome.FAIL)) {
            return Answer.INVALID;
        }
        var allStand = CheckName.MANDATORY.stream().allMatch(check -> stands(check, asked, findings));
        return allStand && !any(findings, Outcome.UNKNOWN) ? Answer.VALID : Answer.UNDETERMINED;
    }

    private static boolean stands(String check, Asked asked, List<Finding> findings) {
        return findings.stream().filter(f -> f.check().equals(check)).anyMatch(f -> stands(f, asked));
    }

    private static boolean stands(Finding finding, Asked asked) {
        return switch (finding.outcome()) {
            case PASS, WARN -> true;
            case SKIPPED ->
                finding.check().equals(CheckName.INTEGRITY)
                        && finding.code().equals(BYTES_NOT_SHOWN)
                        && !asked.showsBytes();
            case FAIL, UNKNOWN -> false;
        };
    }

    private static boolean any(List<Finding> findings, Outcome outcome) {
        return findings.stream().anyMatch(f -> f.outcome() == outcome);
    }
}
