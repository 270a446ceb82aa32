package org.carec.ecert.signature;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A certificate revocation list that somebody hands in or that came over a network. Nothing about it is known yet: whoever keeps lists asks here
 * whether a registered CA made it, by the rules by which the verifier will read it.
 */
public final class UnverifiedList {

    private final RevocationList list;

    public UnverifiedList(byte[] octets) {
        this.list = new RevocationList(octets.clone());
    }

    /**
     * What a verified list says of itself.
     *
     * @param number its CRL number
     * @param thisUpdate when it was made
     * @param nextUpdate until when it is current
     */
    public record Facts(BigInteger number, Instant thisUpdate, Instant nextUpdate) {}

    /** Whether it calls itself that CA's; one that is no list calls itself nobody's. */
    public boolean names(X509Certificate ca) {
        try {
            return list.isOf(Certificate.of(ca));
        } catch (Refusal refusal) {
            return false;
        }
    }

    /**
     * Requires that a CA made this list, and not of CAs only.
     *
     * @param now the list is not from the future, and its algorithm is accepted now
     * @throws EvidenceRefused naming the fault
     */
    public Facts require(X509Certificate ca, Instant now) {
        try {
            return list.verified(Certificate.of(ca), now);
        } catch (Refusal refusal) {
            throw new EvidenceRefused(RevocationRules.told(refusal.fault(), RevocationFault.CRL_MALFORMED)
                    .name());
        }
    }
}
