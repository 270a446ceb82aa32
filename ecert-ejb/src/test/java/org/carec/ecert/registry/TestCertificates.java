package org.carec.ecert.registry;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A national CA and signers under it, made for a test. */
final class TestCertificates {

    private static final X500Name CA = new X500Name("CN=National CA");
    private static final Duration AGE = Duration.ofDays(100);

    private final Instant now;
    private final KeyPair caKey = pair("EC", 256);
    private final X509Certificate ca;
    private PrivateKey lastKey;
    private int serial = 1;

    TestCertificates(Instant now) {
        this.now = now;
        this.ca = certificate("CN=National CA", caKey, true, KeyUsage.keyCertSign);
    }

    X509Certificate ca() {
        return ca;
    }

    X509Certificate signer(String algorithm, int bits) {
        return signer(algorithm, bits, KeyUsage.digitalSignature);
    }

    X509Certificate signer(String algorithm, int bits, int usage) {
        var pair = pair(algorithm, bits);
        lastKey = pair.getPrivate();
        return certificate("CN=Signer", pair, false, usage);
    }

    /** The private key of the signer made last. */
    PrivateKey lastKey() {
        return lastKey;
    }

    private X509Certificate certificate(String subject, KeyPair pair, boolean isCa, int usage) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    CA,
                    BigInteger.valueOf(serial++),
                    Date.from(now.minus(AGE)),
                    Date.from(now.plus(AGE)),
                    new X500Name(subject),
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isCa));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(caKey.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
