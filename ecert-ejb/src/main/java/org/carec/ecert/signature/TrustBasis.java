package org.carec.ecert.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Whom the hub trusts, as one value: nothing outside it can make a signature pass.
 *
 * @param signers the registered signing keys
 * @param anchors certificates of the registered national CAs; every signer's path must end at one of them
 * @param timeStampAuthorities certificates of the registered time-stamp authorities, matched octet for octet
 */
public record TrustBasis(
        SignerDirectory signers, List<X509Certificate> anchors, List<X509Certificate> timeStampAuthorities) {

    public TrustBasis {
        anchors = List.copyOf(anchors);
        timeStampAuthorities = List.copyOf(timeStampAuthorities);
    }
}
