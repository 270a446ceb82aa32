package org.carec.ecert.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one certificate stands at its CA, from all that could be learnt about it. Whatever says "revoked" for ever counts, however old it is;
 * beside that the newest statement that tells of the time in question.
 */
final class CertificateStanding {

    /** How far a CA's clock may run ahead of ours. */
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Certificate certificate;
    private final Instant now;
    private final List<RevocationStatement> statements = new ArrayList<>();
    private final Set<Fault> useless = new LinkedHashSet<>();

    CertificateStanding(Certificate certificate, Instant now) {
        this.certificate = certificate;
        this.now = now;
    }

    void add(RevocationStatement statement) {
        if (statement.thisUpdate().isAfter(now.plus(CLOCKS_DIFFER))) {
            useless.add(RevocationFault.EVIDENCE_FROM_FUTURE);
        } else {
            statements.add(statement);
        }
    }

    /** Notes that something about this certificate does not count. */
    void addUseless(Fault why) {
        useless.add(why);
    }

    /** What decides about the certificate at a time, if anything does. */
    Optional<RevocationStatement> at(Instant time) {
        return statements.stream()
                .filter(RevocationStatement::isForGood)
                .min(Comparator.comparing(CertificateStanding::effective))
                .or(() -> statements.stream()
                        .filter(statement -> statement.countsFor(time, certificateEnds()))
                        .max(Comparator.comparing(RevocationStatement::thisUpdate)));
    }

    private static Instant effective(RevocationStatement revoked) {
        return revoked.revocation().orElseThrow().effective();
    }

    private Instant certificateEnds() {
        return certificate.x509().getNotAfter().toInstant();
    }

    /** Why what there is decides nothing. */
    Set<Fault> useless() {
        if (!statements.isEmpty()) {
            useless.add(RevocationFault.EVIDENCE_NOT_OF_TIME);
        }
        return useless;
    }
}
