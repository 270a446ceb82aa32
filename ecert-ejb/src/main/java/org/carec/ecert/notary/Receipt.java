package org.carec.ecert.notary;

import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.verification.Asked;
import org.carec.ecert.verification.Verdict.Answer;

/**
 * What a receipt number says: an answer the hub gave. What counts today is today's answer.
 *
 * @param acceptance what was said about a country; empty when none was named, or nothing could be said
 * @param askedAt when the hub answered, to the second
 * @param judgedAt the time it answered about, when that was another, to the second
 */
public record Receipt(
        Answer answer, Asked asked, Optional<Acceptance> acceptance, Instant askedAt, Optional<Instant> judgedAt) {

    /**
     * What was said about a country.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public record Acceptance(String country, boolean accepted) {}
}
