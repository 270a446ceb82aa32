package org.carec.ecert.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who computes a path (RFC 5280, clause 6): the JDK, or BouncyCastle where a key or a signature of GOST R 34.10-2012 is among it, of which
 * the JDK knows nothing. BouncyCastle then reads the certificates itself, from the same octets, and is not registered with the JVM.
 */
enum PathMath {
    JDK,
    BOUNCY_CASTLE;

    /** By the signatures of the path: its last one is the anchor's. */
    static PathMath of(List<Certificate> path) {
        boolean gost = path.stream()
                .anyMatch(certificate -> certificate.signatureAlgorithm().scheme() == SignatureAlgorithm.Scheme.GOST);
        return gost ? BOUNCY_CASTLE : JDK;
    }

    /** The anchor that vouches for the path; it throws when none does. */
    X509Certificate anchorOf(KnownPaths.Path path, Instant time) throws GeneralSecurityException {
        Map<X509Certificate, X509Certificate> anchors = new HashMap<>();
        for (X509Certificate candidate : path.candidates()) {
            anchors.put(readable(candidate), candidate);
        }
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509Certificate certificate : path.certificates()) {
            certificates.add(readable(certificate));
        }
        Set<TrustAnchor> trusted = anchors.keySet().stream()
                .map(anchor -> new TrustAnchor(anchor, null))
                .collect(Collectors.toSet());
        PKIXParameters parameters = new PKIXParameters(trusted);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(time));
        PKIXCertPathValidatorResult result = (PKIXCertPathValidatorResult)
                validator().validate(factory().generateCertPath(certificates), parameters);
        return Optional.ofNullable(anchors.get(result.getTrustAnchor().getTrustedCert()))
                .orElseThrow(() -> new CertificateException("a path of an anchor that was not given"));
    }

    private CertPathValidator validator() throws GeneralSecurityException {
        return this == JDK
                ? CertPathValidator.getInstance("PKIX")
                : CertPathValidator.getInstance("PKIX", SignatureMath.BOUNCY_CASTLE);
    }

    private CertificateFactory factory() throws CertificateException {
        return this == JDK
                ? CertificateFactory.getInstance("X.509")
                : CertificateFactory.getInstance("X.509", SignatureMath.BOUNCY_CASTLE);
    }

    private X509Certificate readable(X509Certificate certificate) throws CertificateException {
        return this == JDK
                ? certificate
                : (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(certificate.getEncoded()));
    }
}
