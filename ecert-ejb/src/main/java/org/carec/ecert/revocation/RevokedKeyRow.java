package org.carec.ecert.revocation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.signature.RevocationFacts;
import org.carec.ecert.signature.RevocationReason;

/** That a registered key's certificate is revoked, or on hold. */
@Entity
@Table(name = "revoked_key")
class RevokedKeyRow {

    @Id
    @Column(name = "signing_key")
    private String key;

    private Instant since;

    @Enumerated(EnumType.STRING)
    private RevocationReason reason;

    @Column(name = "recorded_at")
    private Instant recorded;

    protected RevokedKeyRow() {}

    RevokedKeyRow(RevocationFacts.Later revoked, Instant now) {
        key = revoked.certificateSha256();
        become(revoked, now);
    }

    final void become(RevocationFacts.Later revoked, Instant now) {
        since = revoked.time();
        reason = revoked.reason().orElse(null);
        recorded = now;
    }

    /** A hold gives way to whatever is said next; a revocation for good only to one that reaches further back. */
    boolean givesWayTo(RevocationFacts.Later other) {
        return isHold()
                ? !snapshot().equals(other)
                : !isHold(other) && other.time().isBefore(since);
    }

    boolean isHold() {
        return reason == RevocationReason.CERTIFICATE_HOLD;
    }

    private static boolean isHold(RevocationFacts.Later revoked) {
        return revoked.reason()
                .filter(RevocationReason.CERTIFICATE_HOLD::equals)
                .isPresent();
    }

    RevocationFacts.Later snapshot() {
        return new RevocationFacts.Later(key, since, Optional.ofNullable(reason));
    }
}
