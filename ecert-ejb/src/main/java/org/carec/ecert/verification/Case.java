package org.carec.ecert.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.carec.ecert.arrangement.LaneAnswer;
import org.carec.ecert.exchange.RegisteredDocument;

/**
 * A registered document, and what is to be judged about it.
 *
 * @param lane what the arrangements say of the named import country; empty when none was named
 * @param at the time judged
 * @param now the time of the answer
 */
record Case(RegisteredDocument document, Asked asked, Optional<LaneAnswer> lane, Instant at, Instant now) {

    /** The day judged: the registries and a document's period count in days, UTC. */
    LocalDate day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
