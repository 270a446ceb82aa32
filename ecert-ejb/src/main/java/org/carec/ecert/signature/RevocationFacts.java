package org.carec.ecert.signature;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * By what it was found that no certificate of the signer's path was revoked at the time that counts.
 *
 * @param used one for each certificate that was asked about, the signer's first; empty where revocation was not asked
 * @param revokedLater the first of them that was revoked since
 */
public record RevocationFacts(List<Used> used, Optional<Later> revokedLater) {

    /** Nothing was asked. */
    static final RevocationFacts NONE = new RevocationFacts(List.of(), Optional.empty());

    public RevocationFacts {
        used = List.copyOf(used);
    }

    /**
     * The list or answer that decided about one certificate.
     *
     * @param certificateSha256 SHA-256 over the certificate, 64 lower-case hex digits
     * @param crlNumber number of the revocation list, where it was one
     * @param producedAt when the OCSP answer was made, where it was one
     * @param thisUpdate for when it says how things stood
     */
    public record Used(
            String certificateSha256,
            Optional<BigInteger> crlNumber,
            Optional<Instant> producedAt,
            Instant thisUpdate) {}

    /**
     * A revocation after the time that counts: the signature stands, its key is to be trusted no more.
     *
     * @param certificateSha256 SHA-256 over the certificate, 64 lower-case hex digits
     * @param time from when on its signatures do not count
     * @param reason as the CA states it
     */
    public record Later(String certificateSha256, Instant time, Optional<RevocationReason> reason) {}
}
