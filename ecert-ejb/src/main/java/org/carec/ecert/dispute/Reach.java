package org.carec.ecert.dispute;

import jakarta.inject.Inject;
import java.util.Map;
import org.carec.ecert.access.Caller;
import org.carec.ecert.access.NotYours;
import org.carec.ecert.access.Role;

/** How far the caller sees (DIS-5): an authority its country's cases, an auditor what he audits, a CAB its own once they are contested. */
class Reach {

    @Inject
    Caller caller;

    /** Conditions that every case he may see meets, with the values they name. */
    Map<String, Object> terms() {
        if (caller.cab().isPresent()) {
            return Map.of(
                    "c.document IS NOT NULL AND c.contested IS NOT NULL AND SUBSTRING(c.subject, 1, 6) = :cab",
                    caller.cab().get().value());
        }
        if (isHubsAuditor()) {
            return Map.of();
        }
        return Map.of("c.country = :country", caller.country().orElseThrow(() -> new NotYours("a country")));
    }

    boolean maySee(CaseRow row) {
        if (caller.cab().isPresent()) {
            return row.contestedDocument().filter(id -> caller.isOf(id.cab())).isPresent();
        }
        return caller.isOf(row.country()) || isHubsAuditor();
    }

    /** Whether he may read who said what. */
    boolean seesReports() {
        return caller.cab().isEmpty();
    }

    /** Whether the case is his to decide, and its reporters his to ask. */
    boolean decides(CaseRow row) {
        return caller.in(Role.AUTHORITY_ADMIN) && caller.isOf(row.country());
    }

    private boolean isHubsAuditor() {
        return caller.in(Role.AUDITOR) && caller.country().isEmpty();
    }
}
