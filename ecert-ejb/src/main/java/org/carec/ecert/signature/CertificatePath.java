package org.carec.ecert.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The path from the signer to a registered national CA (RFC 5280, clause 6, computed by {@link PathMath}), at most four
 * certificates with the CA's own. {@link RevocationRules} judge revocation.
 */
final class CertificatePath {

    private static final int LIMIT = 4;

    private final List<Certificate> anchors;
    private final VerificationProfile profile;
    private final KnownPaths known;

    CertificatePath(TrustBasis trust, KnownPaths known) {
        this.anchors = trust.anchors().stream().map(Certificate::of).toList();
        this.profile = trust.profile();
        this.known = known;
    }

    /**
     * Requires that the path holds.
     *
     * @param chain the signer and those above it, each issued by the next
     * @param time for which the path must hold
     * @return the part of the chain that leads to an anchor, and the anchor
     */
    List<Certificate> require(List<Certificate> chain, Instant time) {
        for (int length = 1; length <= chain.size(); length++) {
            Set<X509Certificate> candidates = anchorsAbove(chain.get(length - 1));
            if (!candidates.isEmpty()) {
                if (length >= LIMIT) {
                    throw new Refusal(TrustFault.PATH_TOO_LONG, where(chain));
                }
                List<Certificate> path = chain.subList(0, length);
                Certificate anchor = anchorOf(path, candidates, time);
                requireAlgorithms(path, anchor, time);
                return Stream.concat(path.stream(), Stream.of(anchor)).toList();
            }
        }
        throw new Refusal(TrustFault.NO_PATH, where(chain));
    }

    private static String where(List<Certificate> chain) {
        return "certificate of " + chain.get(0).subject();
    }

    private Set<X509Certificate> anchorsAbove(Certificate certificate) {
        Set<X509Certificate> above = new HashSet<>();
        for (Certificate anchor : anchors) {
            if (certificate.issuer().sameOctets(anchor.subjectName())) {
                above.add(anchor.x509());
            }
        }
        return above;
    }

    private void requireAlgorithms(List<Certificate> path, Certificate anchor, Instant time) {
        for (int i = 0; i < path.size(); i++) {
            Certificate issuer = i + 1 < path.size() ? path.get(i + 1) : anchor;
            SignatureAlgorithm algorithm = path.get(i).signatureAlgorithm();
            profile.require(KeyKind.of(issuer), algorithm, time, where(path.subList(i, path.size())));
        }
    }

    /** The anchor whose key vouches for the path; the path and it are in force at that time. */
    private Certificate anchorOf(List<Certificate> path, Set<X509Certificate> candidates, Instant time) {
        KnownPaths.Path asked =
                new KnownPaths.Path(path.stream().map(Certificate::x509).toList(), candidates);
        asked.certificates().forEach(certificate -> requireInForce(certificate, time, where(path)));
        X509Certificate anchor = known.anchorOf(asked).orElseGet(() -> found(path, asked, time));
        requireInForce(anchor, time, where(path) + ", its CA"); // PKIX leaves the anchor's own period out
        return Certificate.of(anchor);
    }

    private X509Certificate found(List<Certificate> path, KnownPaths.Path asked, Instant time) {
        X509Certificate anchor = validated(path, asked, time);
        known.remember(asked, anchor);
        return anchor;
    }

    private static void requireInForce(X509Certificate certificate, Instant time, String where) {
        try {
            certificate.checkValidity(Date.from(time));
        } catch (CertificateException e) {
            throw new Refusal(TrustFault.CERTIFICATE_NOT_IN_FORCE, where);
        }
    }

    private static X509Certificate validated(List<Certificate> path, KnownPaths.Path asked, Instant time) {
        try {
            return PathMath.of(path).anchorOf(asked, time);
        } catch (CertPathValidatorException e) {
            throw new Refusal(TrustFault.PATH_NOT_VALID, where(path));
        } catch (GeneralSecurityException e) {
            throw new Refusal(FileFault.VERIFIER_UNAVAILABLE, "PKIX");
        }
    }
}
