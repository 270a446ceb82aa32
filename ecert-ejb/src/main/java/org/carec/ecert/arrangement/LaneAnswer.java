package org.carec.ecert.arrangement;

import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.Finding;

/**
 * Check 8 of the verdict (check name {@code acceptance}).
 *
 * @param findings one PASS with the arrangement's code as evidence, or one FAIL for each product: NO_ARRANGEMENT,
 *     ARRANGEMENT_SUSPENDED, PRODUCT_NOT_IN_SCOPE, DOCUMENT_TYPE_NOT_ACCEPTED
 * @param mandatory whether the destination demands such a document on this lane
 * @param maxReportAgeMonths how old a test report may be, if the lane limits it
 */
public record LaneAnswer(List<Finding> findings, boolean mandatory, Optional<Integer> maxReportAgeMonths) {

    public LaneAnswer {
        findings = List.copyOf(findings);
    }

    public boolean open() {
        return findings.stream().noneMatch(Finding::failed);
    }
}
