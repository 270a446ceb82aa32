package org.carec.ecert.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.exchange.Status;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;

/**
 * The hub's answer.
 *
 * @param answer VALID, INVALID or UNDETERMINED
 * @param findings one for each check at least, in the order of the checks
 * @param document what the asker may see of the document; empty when there is none
 * @param acceptance whether the named import country accepts it; empty when none was named
 * @param askedAt when the hub answered
 * @param judgedAt the time it answered about
 */
public record Verdict(
        Answer answer,
        List<Finding> findings,
        Optional<DocumentView> document,
        Optional<Acceptance> acceptance,
        Instant askedAt,
        Instant judgedAt) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** UNDETERMINED means: not confirmed, try again; not to be treated as forged. */
    public enum Answer {
        VALID,
        INVALID,
        UNDETERMINED
    }

    /** How much of a document an answer may show (design: disclosure tiers). */
    public enum Tier {
        PUBLIC,
        PRESENTER
    }

    /**
     * What the asker may see.
     *
     * @param cabName the issuing body's registered name
     * @param metadata the canonical metadata, in the presenter's tier only
     */
    public record DocumentView(
            DocumentId id,
            Tier tier,
            String cabName,
            Status status,
            LocalDate issuedOn,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            Instant registered,
            Optional<String> metadata) {}

    /** Whether a country accepts it: of its own, it never changes the verdict. */
    public record Acceptance(String country, boolean accepted, List<Finding> findings) {}
}
