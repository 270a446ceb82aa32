package org.carec.ecert.registry;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** X.509 certificates as bytes and back. */
final class Certificates {

    private Certificates() {}

    /** One that was checked when it was entered. */
    static X509Certificate decode(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("A registered certificate cannot be read", e);
        }
    }

    static byte[] encode(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new CertificateRefused("It cannot be encoded.");
        }
    }
}
