package org.carec.ecert.signature;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * What a CA says of one certificate, in a list or an answer that was found to be the CA's own.
 *
 * @param thisUpdate when this was so
 * @param nextUpdate until when nothing newer was announced; where an answer announces none, the same as {@code thisUpdate}
 * @param revocation empty when the certificate is not revoked
 * @param crlNumber of a list
 * @param producedAt of an answer
 */
record RevocationStatement(
        Instant thisUpdate,
        Instant nextUpdate,
        Optional<Revocation> revocation,
        Optional<BigInteger> crlNumber,
        Optional<Instant> producedAt) {

    /**
     * Whether it tells how the certificate stood at a time: it was current then, or it was made later, while the CA still kept revoked
     * certificates of that age on its lists.
     */
    boolean countsFor(Instant time, Instant certificateEnds) {
        return thisUpdate.isAfter(time) ? !thisUpdate.isAfter(certificateEnds) : !nextUpdate.isBefore(time);
    }

    boolean isForGood() {
        return revocation.filter(Revocation::isForGood).isPresent();
    }

    RevocationFacts.Used used(Certificate certificate) {
        return new RevocationFacts.Used(certificate.sha256Hex(), crlNumber, producedAt, thisUpdate);
    }
}
