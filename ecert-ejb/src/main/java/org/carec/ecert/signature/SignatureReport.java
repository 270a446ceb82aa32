package org.carec.ecert.signature;

import java.util.List;
import java.util.Optional;

/**
 * What the verifier says of a file. A passed report always has facts and no finding, any other has findings and no
 * facts: a report that says nothing cannot be made.
 *
 * @param indication the outcome
 * @param findings all that is wrong, as far as it could be told at once
 * @param facts what was signed, by whom and when; only when passed
 */
public record SignatureReport(Indication indication, List<SignatureFinding> findings, Optional<SignedFacts> facts) {

    public SignatureReport {
        findings = List.copyOf(findings);
        boolean passed = indication == Indication.TOTAL_PASSED;
        if (passed != findings.isEmpty() || passed != facts.isPresent()) {
            throw new IllegalArgumentException("A report passes with facts and without findings, or not at all");
        }
    }

    static SignatureReport passed(SignedFacts facts) {
        return new SignatureReport(Indication.TOTAL_PASSED, List.of(), Optional.of(facts));
    }

    static SignatureReport refused(List<SignatureFinding> findings) {
        boolean mayPassLater = findings.stream().allMatch(SignatureFinding::mayPassLater);
        Indication indication = mayPassLater ? Indication.INDETERMINATE : Indication.TOTAL_FAILED;
        return new SignatureReport(indication, findings, Optional.empty());
    }

    public boolean passed() {
        return indication == Indication.TOTAL_PASSED;
    }
}
