package org.carec.ecert.registry;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;

/**
 * A CAB's signing key as the registry has it now.
 *
 * @param id SHA-256 of the DER certificate, 64 lower-case hex digits
 * @param since when it came to that status
 * @param activeFrom when the second person approved; empty while PROPOSED
 * @param revocationReason RFC 5280 reason name; empty unless REVOKED
 * @param invalidityDate since when signatures are void (RFC 5280 section 5.3.2); empty unless REVOKED
 */
public record RegisteredKey(
        String id,
        CabCode cab,
        X509Certificate certificate,
        Status status,
        Instant since,
        Optional<Instant> activeFrom,
        Optional<String> revocationReason,
        Optional<Instant> invalidityDate) {

    /** Life cycle of a key. */
    public enum Status {
        PROPOSED,
        ACTIVE,
        SUSPENDED,
        RETIRED,
        REVOKED;

        /** Whether a key in this status may become the next one; PROPOSED becomes ACTIVE by approval only. */
        boolean leadsTo(Status next) {
            return switch (this) {
                case PROPOSED -> next == REVOKED;
                case ACTIVE -> next == SUSPENDED || next == RETIRED || next == REVOKED;
                case SUSPENDED -> next == ACTIVE || next == RETIRED || next == REVOKED;
                case RETIRED -> next == REVOKED;
                case REVOKED -> false;
            };
        }
    }
}
