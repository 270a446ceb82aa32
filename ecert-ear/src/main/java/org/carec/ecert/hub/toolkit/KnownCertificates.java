package org.carec.ecert.hub.toolkit;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** The certificates at hand, and the way from one of them up to its CA. */
final class KnownCertificates {

    /** Longer than any path the hub accepts. */
    private static final int LIMIT = 8;

    /** Knows GOST too; never registered with the JVM. */
    static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final Set<X509Certificate> known;

    KnownCertificates(Collection<X509Certificate> certificates) {
        known = new LinkedHashSet<>(certificates);
    }

    KnownCertificates and(Collection<X509Certificate> others) {
        Set<X509Certificate> all = new LinkedHashSet<>(known);
        all.addAll(others);
        return new KnownCertificates(all);
    }

    /** The certificate and those above it, each issued by the next: up to a self-signed one, or to where no issuer is known. */
    List<X509Certificate> path(X509Certificate certificate) {
        List<X509Certificate> path = new ArrayList<>(List.of(certificate));
        X509Certificate last = certificate;
        while (!isSelfSigned(last) && path.size() < LIMIT) {
            X509Certificate below = last;
            List<X509Certificate> issuers =
                    known.stream().filter(other -> isIssuedBy(below, other)).toList();
            if (issuers.isEmpty()) {
                return path;
            }
            last = issuers.get(0);
            path.add(last);
        }
        return path;
    }

    static boolean isSelfSigned(X509Certificate certificate) {
        return isIssuedBy(certificate, certificate);
    }

    /** Whether the other's key made this certificate's signature. */
    static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                    && holder(certificate).isSignatureValid(verifier(holder(issuer)));
        } catch (CertException e) {
            return false; // signed with an algorithm that is not of that key
        }
    }

    /** Checks what that certificate's key has signed. */
    static ContentVerifierProvider verifier(X509CertificateHolder signer) {
        try {
            return new JcaContentVerifierProviderBuilder()
                    .setProvider(BOUNCY_CASTLE)
                    .build(signer);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw unusable(signer, e);
        }
    }

    static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate was decoded before", e);
        }
    }

    private static ToolkitProblem unusable(X509CertificateHolder signer, Exception cause) {
        return new ToolkitProblem(
                "The key of " + OneLine.of(signer.getSubject().toString()) + " cannot be used: " + cause.getMessage()
                        + ".",
                "Give certificates whose algorithms the hub accepts.",
                cause);
    }
}
