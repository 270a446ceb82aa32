package org.carec.ecert.hub.verify;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** EU DSS with the policy it comes with, as an independent opinion; it trusts one CA, and asks nobody outside. */
final class DssOpinion {

    private DssOpinion() {}

    /** What it says of each signature. */
    static List<Indication> of(byte[] pdf, X509Certificate trusted) {
        Security.addProvider(new BouncyCastleProvider());
        try {
            var anchors = new CommonTrustedCertificateSource();
            anchors.addCertificate(new CertificateToken(trusted));
            var verifier = new CommonCertificateVerifier(true);
            verifier.setTrustedCertSources(anchors);
            verifier.setAIASource(null);
            var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
            validator.setCertificateVerifier(verifier);
            var report = validator.validateDocument().getSimpleReport();
            return report.getSignatureIdList().stream()
                    .map(report::getIndication)
                    .toList();
        } finally {
            Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        }
    }
}
