package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.signature.RevocationFacts;
import org.carec.ecert.signature.RevocationInquiry;
import org.carec.ecert.signature.RevocationReason;

/** What the national CAs say today of a registered key's certificate, as check 4 of the verdict puts it. */
class StandingAtCa {

    private static final String CHECK = "key";

    @Inject
    ListRows lists;

    @Inject
    RevocationAnswers answers;

    @Inject
    KeyRegister keys;

    @Inject
    Clock clock;

    /**
     * About a document of that proved time, asked about {@code at}: a revocation that reaches back voids it whatever the time asked about, a later
     * one is told once it counts.
     */
    Finding judge(X509Certificate certificate, Instant proved, Instant at) {
        var key = ListKeeper.id(certificate);
        return revocation(certificate)
                .filter(revoked ->
                        !revoked.time().isAfter(proved) || !revoked.time().isAfter(at))
                .map(revoked -> revoked.time().isAfter(proved) ? later(key, revoked) : voided(key, revoked))
                .orElseGet(() -> Finding.pass(CHECK, Map.of("key", key)));
    }

    private Optional<RevocationFacts.Later> revocation(X509Certificate certificate) {
        var known = lists.evidence().and(answers.about(ListKeeper.id(certificate)));
        return keys.anchors().stream()
                .map(ca -> new RevocationInquiry(certificate, ca, known))
                .filter(RevocationInquiry::isOfCa)
                .flatMap(inquiry -> inquiry.revoked(clock.instant()).stream())
                .findFirst();
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
