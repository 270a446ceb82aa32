package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.carec.ecert.signature.TimeStampSource;

/** Remembers who stamped, and when: the evidence must speak of him too. */
final class RememberedStamps implements TimeStampSource {

    private final TimeStampSource source;
    private final List<X509Certificate> authorities = new ArrayList<>();
    private final List<X509Certificate> carried = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();

    RememberedStamps(TimeStampSource source) {
        this.source = source;
    }

    @Override
    public byte[] stamp(byte[] imprint) throws IOException {
        byte[] token = source.stamp(imprint);
        try {
            remember(new TimeStampToken(new CMSSignedData(token)));
        } catch (TSPException | CMSException | CertificateException e) {
            throw new IOException("the authority's time-stamp cannot be read: " + e.getMessage(), e);
        }
        return token;
    }

    private void remember(TimeStampToken token) throws CertificateException, IOException {
        times.add(token.getTimeStampInfo().getGenTime().toInstant());
        boolean signed = false;
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
            carried.add(certificate);
            if (token.getSID().match(holder)) {
                authorities.add(certificate);
                signed = true;
            }
        }
        if (!signed) {
            throw new IOException("the authority's time-stamp does not carry its certificate");
        }
    }

    /** Who stamped, first to last. */
    List<X509Certificate> authorities() {
        return List.copyOf(authorities);
    }

    /** All certificates in the stamps. */
    List<X509Certificate> carried() {
        return List.copyOf(carried);
    }

    /** When it was stamped first. */
    Instant first() {
        return times.get(0);
    }
}
