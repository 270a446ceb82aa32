package org.carec.ecert.signature;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A certificate revocation list that somebody hands in or that came over a network. Nothing about it is known yet: whoever keeps lists asks here
 * whether a registered CA made it, by the rules by which the verifier will read it.
 */
public final class UnverifiedList {

    private final byte[] octets;

    public UnverifiedList(byte[] octets) {
        this.octets = octets.clone();
    }

    /**
     * What a verified list says of itself.
     *
     * @param number its CRL number
     * @param thisUpdate when it was made
     * @param nextUpdate until when it is current
     */
    public record Facts(BigInteger number, Instant thisUpdate, Instant nextUpdate) {}

    /**
     * Requires that a CA made this list, and not of CAs only.
     *
     * @param now the list is not from the future, and its algorithm is accepted now
     * @throws RevocationListRefused naming the fault
     */
    public Facts require(X509Certificate ca, Instant now) {
        try {
            RevocationList list = new RevocationList(octets);
            return list.verified(Certificate.of(ca), now);
        } catch (Refusal refusal) {
            throw new RevocationListRefused(RevocationRules.told(refusal.fault(), RevocationFault.CRL_MALFORMED)
                    .name());
        }
    }
}
