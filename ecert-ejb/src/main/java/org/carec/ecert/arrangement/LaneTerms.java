package org.carec.ecert.arrangement;

import java.io.Serializable;
import java.util.Optional;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.registry.EntryRefused;
import org.carec.ecert.registry.Period;

/**
 * What a lane takes: documents of one type for products under one HS prefix.
 *
 * @param maxReportAgeMonths how old a test report may be; without it, any age
 */
public record LaneTerms(
        HsCode hs, DocumentType type, Period period, Coverage coverage, Optional<Integer> maxReportAgeMonths)
        implements Serializable {

    public LaneTerms {
        if (maxReportAgeMonths
                .filter(months -> months < 1 || type != DocumentType.E_TR)
                .isPresent()) {
            throw new EntryRefused("An age limit is for test reports, and is a month at least.");
        }
    }
}
