package org.carec.ecert.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * That a certificate was revoked.
 *
 * @param date when the CA revoked it
 * @param invalidity since when the CA holds its key for lost, where it says so
 * @param reason why, where it says so
 */
record Revocation(Instant date, Optional<Instant> invalidity, Optional<RevocationReason> reason) {

    /** From when on signatures do not count. */
    Instant effective() {
        return invalidity.filter(since -> since.isBefore(date)).orElse(date);
    }

    /** A hold can be lifted by a later list; everything else is for ever. */
    boolean isForGood() {
        return reason.filter(RevocationReason.CERTIFICATE_HOLD::equals).isEmpty();
    }

    String described() {
        return effective() + reason.map(why -> ", " + why.name()).orElse("");
    }
}
