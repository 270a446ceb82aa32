package org.carec.ecert.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Whom the hub trusts, as one value: nothing outside it can make a signature pass.
 *
 * @param signers the registered signing keys
 * @param anchors certificates of the registered national CAs; every signer's path must end at one of them
 * @param timeStampAuthorities certificates of the registered time-stamp authorities, matched octet for octet
 * @param profile what is asked of the file
 */
public record TrustBasis(
        SignerDirectory signers,
        List<X509Certificate> anchors,
        List<X509Certificate> timeStampAuthorities,
        VerificationProfile profile) {

    public TrustBasis {
        anchors = List.copyOf(anchors);
        timeStampAuthorities = List.copyOf(timeStampAuthorities);
    }

    /** Under the strict profile. */
    public TrustBasis(
            SignerDirectory signers, List<X509Certificate> anchors, List<X509Certificate> timeStampAuthorities) {
        this(signers, anchors, timeStampAuthorities, VerificationProfile.strict());
    }

    /** The same trust under another profile. */
    public TrustBasis under(VerificationProfile other) {
        return new TrustBasis(signers, anchors, timeStampAuthorities, other);
    }
}
