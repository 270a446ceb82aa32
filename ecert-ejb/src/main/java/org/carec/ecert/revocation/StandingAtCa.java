package org.carec.ecert.revocation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.signature.RevocationFacts;
import org.carec.ecert.signature.RevocationReason;

/**
 * What its national CA has said of a registered key's certificate, as check 4 of the verdict (check name {@code key}) puts it.
 *
 * @param revoked empty when it has said nothing against it
 */
public record StandingAtCa(String key, Optional<RevocationFacts.Later> revoked) {

    private static final String CHECK = "key";

    /**
     * About a document of that proved time, asked about {@code at}: PASS, for all that is known; FAIL KEY_REVOKED when a revocation reaches back before
     * it, whatever the time asked about; WARN KEY_LATER_REVOKED or KEY_LATER_SUSPENDED of a later one once it counts.
     */
    public Finding since(Instant proved, Instant at) {
        return revoked.filter(
                        told -> !told.time().isAfter(proved) || !told.time().isAfter(at))
                .map(told -> told.time().isAfter(proved) ? later(key, told) : voided(key, told))
                .orElseGet(() -> Finding.pass(CHECK, Map.of("key", key)));
    }

    /** Of a key that was revoked, or put on hold, after it signed. */
    static Finding later(String key, RevocationFacts.Later revoked) {
        var held = revoked.reason().filter(RevocationReason.CERTIFICATE_HOLD::equals);
        var code = held.isPresent() ? "KEY_LATER_SUSPENDED" : "KEY_LATER_REVOKED";
        return Finding.warn(CHECK, code, "", evidence(key, revoked));
    }

    private static Finding voided(String key, RevocationFacts.Later revoked) {
        return Finding.fail(CHECK, "KEY_REVOKED", "", evidence(key, revoked));
    }

    private static Map<String, String> evidence(String key, RevocationFacts.Later revoked) {
        var reason = revoked.reason().map(Enum::name).orElse("");
        return Map.of("key", key, "since", revoked.time().toString(), "reason", reason);
    }
}
