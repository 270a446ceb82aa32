package org.carec.ecert.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A certificate that somebody wants to sign documents with. Nothing about it is known yet: whoever registers keys asks here, and is told by the
 * rules and the profile by which the signed files will be judged. Whether it was revoked is asked with each file.
 */
public final class UnverifiedSigner {

    private final List<X509Certificate> chain;
    private final VerificationProfile profile;

    /**
     * @param chain the signer's certificate first, then any between it and the national CA
     * @param profile of the signer's country
     */
    public UnverifiedSigner(List<X509Certificate> chain, VerificationProfile profile) {
        this.chain = List.copyOf(chain);
        this.profile = profile;
    }

    /** Why nothing may be signed with such a key, whoever certified it; empty when something may. */
    public List<SignatureFinding> examineKey(Instant now) {
        Findings findings = new Findings();
        findings.check(() -> requireKey(now));
        return findings.all();
    }

    /**
     * Why documents may not be signed with it; empty when they may.
     *
     * @param anchors the national CAs that may vouch for it
     */
    public List<SignatureFinding> examine(List<X509Certificate> anchors, Instant now) {
        Findings findings = new Findings();
        findings.check(() -> requireKey(now));
        findings.check(() -> SignerRules.requireDocumentSigner(signer(), findings));
        findings.check(() -> requirePath(anchors, now));
        return findings.all();
    }

    private void requireKey(Instant now) {
        profile.require(KeyKind.of(signer()), now, "certificate of " + signer().subject());
    }

    private void requirePath(List<X509Certificate> anchors, Instant now) {
        TrustBasis trust = new TrustBasis(digest -> Optional.empty(), anchors, List.of()).under(profile);
        List<Certificate> certificates =
                chain.stream().map(UnverifiedSigner::read).toList();
        new CertificatePath(trust, new KnownPaths()).require(certificates, now);
    }

    /**
     * How its key signs a text that proves possession: the algorithm's Java standard name, such as {@code SHA256withECDSA}, whose signature is in DER
     * (RFC 3279), or for GOST R 34.10-2012 BouncyCastle's, such as {@code GOST3411-2012-256WITHECGOST3410-2012-256}, whose signature is s and r, each
     * as long as the key, the highest octet first (RFC 9215, clause 2). The digest is as strong as the key.
     *
     * @throws IllegalStateException of a key that is not one of these
     */
    public String algorithm() {
        try {
            return SignatureMath.begin(proof()).getAlgorithm();
        } catch (GeneralSecurityException | Refusal e) {
            throw new IllegalStateException("Nobody signs with this key", e);
        }
    }

    /** Whether its key made this signature over the message, by that algorithm; no other key has, and no key of another kind. */
    public boolean hasSigned(byte[] message, byte[] value) {
        try {
            return SignatureMath.verifies(proof(), signer().x509().getPublicKey(), message, value);
        } catch (Refusal refusal) {
            return false;
        }
    }

    /**
     * A certificate's public key (SubjectPublicKeyInfo) in one encoding. Keys of GOST have two, with the digest named beside the curve and without; the
     * same key must not be taken for another because of that.
     */
    public static byte[] publicKey(X509Certificate certificate) {
        return GostKeys.plain(certificate.getPublicKey().getEncoded());
    }

    private SignatureAlgorithm proof() {
        KeyKind key = KeyKind.of(signer());
        return switch (key.family()) {
            case RSA -> new SignatureAlgorithm(SignatureAlgorithm.Scheme.RSA_PKCS1, Digest.SHA_256);
            case NIST_CURVE -> new SignatureAlgorithm(SignatureAlgorithm.Scheme.ECDSA, digest(key.bits()));
            case EDWARDS_CURVE -> new SignatureAlgorithm(SignatureAlgorithm.Scheme.EDDSA, Digest.SHA_512);
            case GOST_CURVE ->
                new SignatureAlgorithm(
                        SignatureAlgorithm.Scheme.GOST, key.bits() == 256 ? Digest.STREEBOG_256 : Digest.STREEBOG_512);
        };
    }

    private static Digest digest(int bits) {
        return switch (bits) {
            case 256 -> Digest.SHA_256;
            case 384 -> Digest.SHA_384;
            default -> Digest.SHA_512;
        };
    }

    private Certificate signer() {
        return read(chain.get(0));
    }

    /** As one that a file brings along: nobody has registered it. */
    private static Certificate read(X509Certificate given) {
        try {
            return Certificate.of(Der.exactly(given.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new Refusal(
                    TrustFault.CERTIFICATE_UNREADABLE,
                    given.getSubjectX500Principal().getName());
        }
    }
}
