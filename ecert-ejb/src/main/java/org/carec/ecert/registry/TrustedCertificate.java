package org.carec.ecert.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.Sha256;

/** A certificate that signatures are trusted under. */
@Entity
@Table(name = "trusted_certificate")
class TrustedCertificate {

    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    @Id
    private String sha256;

    private CountryCode country;

    @Enumerated(EnumType.STRING)
    private Anchor kind;

    private byte[] certificate;

    protected TrustedCertificate() {}

    /** @throws CertificateRefused a national CA that is no CA, or a time-stamping authority that may not stamp (RFC 3161 section 2.3) */
    TrustedCertificate(CountryCode country, Anchor kind, X509Certificate certificate) {
        if (kind == Anchor.NATIONAL_CA && certificate.getBasicConstraints() < 0) {
            throw new CertificateRefused("A national CA's certificate says CA:TRUE in its basic constraints.");
        }
        if (kind == Anchor.TIME_STAMP_AUTHORITY && !isForTimeStampingOnly(certificate)) {
            throw new CertificateRefused("A time-stamping authority's extended key usage is time-stamping alone.");
        }
        this.country = country;
        this.kind = kind;
        this.certificate = Certificates.encode(certificate);
        this.sha256 = Sha256.hex(this.certificate);
    }

    private static boolean isForTimeStampingOnly(X509Certificate certificate) {
        try {
            return List.of(TIME_STAMPING).equals(certificate.getExtendedKeyUsage());
        } catch (CertificateParsingException e) {
            throw new CertificateRefused("Its extended key usage cannot be read.");
        }
    }

    String sha256() {
        return sha256;
    }

    X509Certificate certificate() {
        return Certificates.decode(certificate);
    }
}
