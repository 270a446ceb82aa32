package org.carec.ecert.revocation;

import java.time.Instant;
import java.util.Optional;

/**
 * What a CA's responder says of a registered key.
 *
 * @param key the key's id: SHA-256 of its certificate, in hex
 * @param ca SHA-256 of the CA's certificate, in hex
 * @param thisUpdate when this was so
 * @param nextUpdate until when it is current, where the answer says so
 * @param producedAt when the answer was made
 * @param received when the hub got it
 * @param failures how often in a row the hub has asked in vain since
 */
public record KeptAnswer(
        String key,
        String ca,
        Status status,
        Optional<Instant> thisUpdate,
        Optional<Instant> nextUpdate,
        Optional<Instant> producedAt,
        Optional<Instant> received,
        int failures) {

    /** What it says; {@code NONE} while there is no answer. */
    public enum Status {
        NONE,
        GOOD,
        ON_HOLD,
        REVOKED
    }
}
