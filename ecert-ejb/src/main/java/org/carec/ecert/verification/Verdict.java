package org.carec.ecert.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.exchange.Status;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Finding.Outcome;

/**
 * The hub's answer. One whose answer does not follow from its findings cannot be made.
 *
 * @param answer VALID, INVALID or UNDETERMINED
 * @param asked the way the question was asked
 * @param findings one for each check at least, in the order of the checks
 * @param document what the asker may see of the document; empty when there is none
 * @param acceptance whether the named import country accepts it; empty when none was named
 * @param askedAt when the hub answered
 * @param judgedAt the time it answered about
 */
public record Verdict(
        Answer answer,
        Asked asked,
        List<Finding> findings,
        Optional<DocumentView> document,
        Optional<Acceptance> acceptance,
        Instant askedAt,
        Instant judgedAt) {

    public Verdict {
        findings = List.copyOf(findings);
        if (answer != Derivation.answer(asked, findings)) {
            throw new IllegalArgumentException("The findings do not say " + answer);
        }
    }

    /** The finding that decided, for an answer other than VALID: what a reader has to be told first. */
    public Optional<Finding> reason() {
        var deciding = answer == Answer.INVALID ? Outcome.FAIL : Outcome.UNKNOWN;
        return findings.stream().filter(f -> f.outcome() == deciding).min(Comparator.comparing(Verdict::isMereAbsence));
    }

    /** Whether a number in good form was asked about that is not a registered document's. */
    boolean isMiss() {
        return document.isEmpty()
                && reason().filter(r -> IdReading.MISSES.contains(r.code())).isPresent();
    }

    /** That a file is not on record says less than what is wrong with it. */
    private static boolean isMereAbsence(Finding finding) {
        return finding.code().equals(FileReading.FILE_NOT_REGISTERED);
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
     * @param status at the time judged
     * @param number the CAB's own number, in the presenter's tier only
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
            Optional<String> number,
            Optional<String> metadata) {

        public CabCode cab() {
            return id.cab();
        }

        public DocumentType type() {
            return id.type();
        }
    }

    /** Whether a country accepts it: of its own, it never changes the verdict. */
    public record Acceptance(String country, boolean accepted, List<Finding> findings) {

        public Acceptance {
            findings = List.copyOf(findings);
        }
    }
}
