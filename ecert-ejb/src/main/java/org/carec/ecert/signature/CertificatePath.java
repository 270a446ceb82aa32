package org.carec.ecert.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The path from the signer to a registered national CA (RFC 5280, clause 6, by the JDK's PKIX), at most four
 * certificates with the CA's own. Revocation is judged elsewhere.
 */
final class CertificatePath {

    private static final int LIMIT = 4;

    private final List<Certificate> anchors;

    CertificatePath(List<X509Certificate> anchors) {
        this.anchors = anchors.stream().map(Certificate::of).toList();
    }

    /**
     * @param chain the signer and those above it, each issued by the next
     * @param time for which the path must hold
     */
    void require(List<Certificate> chain, Instant time) {
        for (int length = 1; length <= chain.size(); length++) {
            Set<TrustAnchor> candidates = anchorsAbove(chain.get(length - 1));
            if (!candidates.isEmpty()) {
                if (length >= LIMIT) {
                    throw new Refusal(TrustFault.PATH_TOO_LONG, where(chain));
                }
                List<Certificate> path = chain.subList(0, length);
                requireAlgorithms(path, validate(path, candidates, time), time);
                return;
            }
        }
        throw new Refusal(TrustFault.NO_PATH, where(chain));
    }

    private static String where(List<Certificate> chain) {
        return "certificate of " + chain.get(0).subject();
    }

    private Set<TrustAnchor> anchorsAbove(Certificate certificate) {
        return anchors.stream()
                .filter(anchor -> certificate.issuer().sameOctets(anchor.subjectName()))
                .map(anchor -> new TrustAnchor(anchor.x509(), null))
                .collect(Collectors.toSet());
    }

    private static void requireAlgorithms(List<Certificate> path, Certificate anchor, Instant time) {
        for (int i = 0; i < path.size(); i++) {
            Certificate issuer = i + 1 < path.size() ? path.get(i + 1) : anchor;
            SignatureAlgorithm algorithm = path.get(i).signatureAlgorithm();
            KeyKind.of(issuer).require(algorithm, time, where(path.subList(i, path.size())));
        }
    }

    /** The anchor whose key vouches for the path. */
    private static Certificate validate(List<Certificate> path, Set<TrustAnchor> candidates, Instant time) {
        try {
            CertPath certificates = CertificateFactory.getInstance("X.509")
                    .generateCertPath(path.stream().map(Certificate::x509).toList());
            PKIXParameters parameters = new PKIXParameters(candidates);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(time));
            PKIXCertPathValidatorResult result = (PKIXCertPathValidatorResult)
                    CertPathValidator.getInstance("PKIX").validate(certificates, parameters);
            X509Certificate anchor = result.getTrustAnchor().getTrustedCert();
            anchor.checkValidity(Date.from(time)); // PKIX leaves the anchor's own period out
            return Certificate.of(anchor);
        } catch (CertPathValidatorException e) {
            boolean period = e.getReason() == CertPathValidatorException.BasicReason.EXPIRED
                    || e.getReason() == CertPathValidatorException.BasicReason.NOT_YET_VALID;
            throw new Refusal(period ? TrustFault.CERTIFICATE_NOT_IN_FORCE : TrustFault.PATH_NOT_VALID, where(path));
        } catch (CertificateException e) {
            throw new Refusal(TrustFault.CERTIFICATE_NOT_IN_FORCE, where(path) + ", its CA");
        } catch (GeneralSecurityException e) {
            throw new Refusal(FileFault.VERIFIER_UNAVAILABLE, "PKIX");
        }
    }
}
