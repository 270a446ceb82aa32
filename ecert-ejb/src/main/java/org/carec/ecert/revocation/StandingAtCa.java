package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.signature.RevocationFacts;
import org.carec.ecert.signature.RevocationReason;

/** What its national CA has said of a registered key's certificate, as check 4 of the verdict puts it. */
class StandingAtCa {

    private static final String CHECK = "key";

    @Inject
    RevokedKeys revokedKeys;

    /**
     * About a document of that proved time, asked about {@code at}: a revocation that reaches back voids it whatever the time asked about, a later
     * one is told once it counts.
     */
    Finding judge(String key, Instant proved, Instant at) {
        return revokedKeys
                .find(key)
                .filter(revoked ->
                        !revoked.time().isAfter(proved) || !revoked.time().isAfter(at))
                .map(revoked -> revoked.time().isAfter(proved) ? later(key, revoked) : voided(key, revoked))
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
