package org.carec.ecert.registry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.X509Certificate;
import java.util.List;
import org.carec.ecert.platform.CountryCode;

/** National CAs and time-stamping authorities in the database. */
class TrustedCertificates {

    @PersistenceContext
    EntityManager entities;

    boolean has(TrustedCertificate row) {
        return entities.find(TrustedCertificate.class, row.sha256()) != null;
    }

    List<X509Certificate> all(Anchor kind) {
        return certificates(entities.createQuery(
                        "SELECT t FROM TrustedCertificate t WHERE t.kind = :kind ORDER BY t.sha256",
                        TrustedCertificate.class)
                .setParameter("kind", kind)
                .getResultList());
    }

    List<X509Certificate> nationalCas(CountryCode country) {
        return certificates(entities.createQuery(
                        "SELECT t FROM TrustedCertificate t WHERE t.kind = :kind AND t.country = :country ORDER BY t.sha256",
                        TrustedCertificate.class)
                .setParameter("kind", Anchor.NATIONAL_CA)
                .setParameter("country", country)
                .getResultList());
    }

    private static List<X509Certificate> certificates(List<TrustedCertificate> rows) {
        return rows.stream().map(TrustedCertificate::certificate).toList();
    }
}
