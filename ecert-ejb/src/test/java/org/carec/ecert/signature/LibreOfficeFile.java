package org.carec.ecert.signature;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file that LibreOffice wrote and signed by itself, with a key of its own CA (how: {@code specimen/README.md}). Its CMS is in BER and holds the
 * signer's certificate twice.
 */
final class LibreOfficeFile {

    static final Set<Relaxation> NEEDS = Set.of(Relaxation.ADBE_PKCS7_DETACHED, Relaxation.BER_ENCODING);

    private LibreOfficeFile() {}

    static byte[] signed() {
        return SamplePdf.specimen("libreoffice-signed.pdf");
    }

    /** Its signer is registered; the profile is strict. */
    static TrustBasis trust() {
        RegisteredSigner signer = new RegisteredSigner("key-1", certificate("libreoffice-signer.cer"));
        RevocationEvidence nobody =
                new RevocationEvidence(List.of(SamplePdf.specimen("libreoffice-ca.crl")), List.of());
        return new TrustBasis(
                sha256 -> Optional.of(signer),
                List.of(certificate("libreoffice-ca.cer")),
                List.of(),
                certificate -> nobody);
    }

    /** Where its switches were agreed on. */
    static TrustBasis agreed() {
        return trust().under(VerificationProfile.strict().with(NEEDS));
    }

    private static X509Certificate certificate(String name) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(SamplePdf.specimen(name)));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
