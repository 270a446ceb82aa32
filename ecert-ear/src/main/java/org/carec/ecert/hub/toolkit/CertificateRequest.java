package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A new key's request to its certification authority (PKCS#10, RFC 2986). */
final class CertificateRequest {

    private final X500Name subject;
    private final KeyPair pair;

    CertificateRequest(String subject, KeyPair pair) {
        try {
            this.subject = new X500Name(subject);
        } catch (IllegalArgumentException e) {
            throw new ToolkitProblem(
                    "\"" + subject + "\" is no subject name.",
                    "Write it like C=UZ,O=Body,CN=UZ0007 document signing.",
                    e);
        }
        this.pair = pair;
    }

    String pem() {
        try {
            byte[] der = new JcaPKCS10CertificationRequestBuilder(subject, pair.getPublic())
                    .build(signer())
                    .getEncoded();
            return Pem.encode("CERTIFICATE REQUEST", der);
        } catch (IOException e) {
            throw new IllegalStateException("the request cannot be encoded", e);
        }
    }

    /** A PKCS#12 file needs a certificate beside the key: this one keeps the place until the authority's own is installed. */
    X509Certificate placeholder(Instant now) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    subject,
                    new BigInteger(127, new SecureRandom()),
                    Date.from(now),
                    Date.from(now.plus(365, ChronoUnit.DAYS)),
                    subject,
                    pair.getPublic());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
        } catch (CertificateException e) {
            throw new IllegalStateException("the certificate cannot be encoded", e);
        }
    }

    private ContentSigner signer() {
        try {
            return KeyKind.contentSigning(pair.getPublic()).build(pair.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("the new key cannot sign", e);
        }
    }
}
