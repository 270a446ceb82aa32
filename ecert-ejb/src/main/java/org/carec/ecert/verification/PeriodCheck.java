package org.carec.ecert.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.arrangement.LaneAnswer;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding;

/** Check 7: the day judged lies in the document's period; a test report is not older than the lane takes. */
class PeriodCheck implements Check {

    @Override
    public String name() {
        return CheckName.PERIOD;
    }

    @Override
    public List<Finding> judge(Case asked) {
        var document = asked.document();
        var day = asked.day();
        if (day.isBefore(document.validFrom())) {
            return fail("NOT_YET_VALID", Map.of("from", document.validFrom().toString()));
        }
        var until = document.validUntil().filter(day::isAfter);
        if (until.isPresent()) {
            return fail("EXPIRED", Map.of("until", until.get().toString()));
        }
        return oldest(asked)
                .filter(oldest -> document.issuedOn().isBefore(oldest))
                .map(oldest -> fail("OLDER_THAN_LANE_LIMIT", age(asked)))
                .orElseGet(() -> List.of(Finding.pass(name())));
    }

    /** The earliest day of issue the lane takes, if it limits the age of test reports. */
    private static Optional<LocalDate> oldest(Case asked) {
        return asked.document().id().type() == DocumentType.E_TR
                ? asked.lane().flatMap(LaneAnswer::maxReportAgeMonths).map(months -> asked.day()
                        .minusMonths(months))
                : Optional.empty();
    }

    private static Map<String, String> age(Case asked) {
        var months = asked.lane().flatMap(LaneAnswer::maxReportAgeMonths).orElseThrow();
        return Map.of(
                "issued", asked.document().issuedOn().toString(),
                "months", months.toString());
    }

    private List<Finding> fail(String code, Map<String, String> evidence) {
        return List.of(Finding.fail(name(), code, "", evidence));
    }
}
