package org.carec.ecert.signature;

import java.util.List;
import java.util.Optional;

/**
 * What the verifier says of a file. A passed report always has facts and no finding, any other has findings and no
 * facts: a report that says nothing cannot be made.
 *
 * @param findings all that is wrong, as far as it could be told at once
 * @param facts what was signed, by whom and when; only when passed
 */
public record SignatureReport(List<SignatureFinding> findings, Optional<SignedFacts> facts) {

    public SignatureReport {
        findings = List.copyOf(findings);
        if (findings.isEmpty() != facts.isPresent()) {
            throw new IllegalArgumentException("A report passes with facts and without findings, or not at all");
        }
    }

    static SignatureReport passed(SignedFacts facts) {
        return new SignatureReport(List.of(), Optional.of(facts));
    }

    static SignatureReport refused(List<SignatureFinding> findings) {
        return new SignatureReport(findings, Optional.empty());
    }

    public boolean passed() {
        return findings.isEmpty();
    }

    /** The outcome in the words of ETSI EN 319 102-1. */
    public Indication indication() {
        return subIndication().map(SubIndication::indication).orElse(Indication.TOTAL_PASSED);
    }

    /** Why it did not pass, by the gravest finding: one that is final before one that is not, {@code TRY_LATER} last. */
    public Optional<SubIndication> subIndication() {
        return findings.stream().map(SignatureFinding::subIndication).min(SignatureReport::graver);
    }

    private static int graver(SubIndication one, SubIndication two) {
        return Integer.compare(gravity(one), gravity(two));
    }

    private static int gravity(SubIndication reason) {
        if (reason.indication() == Indication.TOTAL_FAILED) {
            return 0;
        }
        return reason == SubIndication.TRY_LATER ? 2 : 1;
    }

    /** Whether nothing is wrong but what could not be had just now: ask again, and do not take the file for forged. */
    public boolean mayPassLater() {
        return !passed() && findings.stream().allMatch(SignatureFinding::mayPassLater);
    }
}
