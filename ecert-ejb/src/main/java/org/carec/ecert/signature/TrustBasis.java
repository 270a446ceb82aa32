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
 * @param revocation what is known of revoked certificates; without evidence for each certificate below the anchor nothing passes
 */
public record TrustBasis(
        SignerDirectory signers,
        List<X509Certificate> anchors,
        List<X509Certificate> timeStampAuthorities,
        VerificationProfile profile,
        RevocationSource revocation) {

    public TrustBasis {
        anchors = List.copyOf(anchors);
        timeStampAuthorities = List.copyOf(timeStampAuthorities);
    }

    /** Under the strict profile, with nothing known of revoked certificates: a file has to bring its evidence along. */
    public TrustBasis(
            SignerDirectory signers, List<X509Certificate> anchors, List<X509Certificate> timeStampAuthorities) {
        this(signers, anchors, timeStampAuthorities, RevocationSource.NOTHING_KNOWN);
    }

    /** Under the strict profile. */
    public TrustBasis(
            SignerDirectory signers,
            List<X509Certificate> anchors,
            List<X509Certificate> timeStampAuthorities,
            RevocationSource revocation) {
        this(signers, anchors, timeStampAuthorities, VerificationProfile.strict(), revocation);
    }

    /** The same trust under another profile. */
    public TrustBasis under(VerificationProfile other) {
        return new TrustBasis(signers, anchors, timeStampAuthorities, other, revocation);
    }
}
