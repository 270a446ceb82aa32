package org.carec.ecert.hub.job;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.carec.ecert.hub.toolkit.KeyKind;
import org.carec.ecert.hub.toolkit.SigningIdentity;

/** A second national CA, whose key is of GOST R 34.10-2012; the run's one hub is opened with it. */
public final class GostCa {

    private static final GostCa NATIONAL = new GostCa();

    private final X500Name name = new X500Name("C=PK,O=Demonstration,CN=Demo GOST CA");
    private final KeyPair keys = KeyKind.GOST_512.generate();
    private final Instant made = Clock.systemUTC().instant();
    private final X509Certificate certificate =
            certificate(name, keys.getPublic(), new BasicConstraints(0), KeyUsage.keyCertSign | KeyUsage.cRLSign);

    private GostCa() {}

    public static GostCa national() {
        return NATIONAL;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** A new key of that kind with its certificate. */
    SigningIdentity signer(KeyKind kind, String subject) {
        var pair = kind.generate();
        var usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        var signer = certificate(new X500Name(subject), pair.getPublic(), new BasicConstraints(false), usage);
        return new SigningIdentity(pair.getPrivate(), List.of(signer, certificate));
    }

    /** Its list, with nobody on it. */
    byte[] list() {
        var list = new X509v2CRLBuilder(name, Date.from(made.minus(Duration.ofHours(1))));
        list.setNextUpdate(Date.from(made.plus(Duration.ofDays(30))));
        try {
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
            return list.build(signing()).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate(X500Name subject, PublicKey key, BasicConstraints constraints, int usage) {
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(127, new SecureRandom()),
                Date.from(made.minus(Duration.ofDays(2))),
                Date.from(made.plus(Duration.ofDays(900))),
                subject,
                key);
        try {
            builder.addExtension(Extension.basicConstraints, true, constraints);
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            return new JcaX509CertificateConverter().getCertificate(builder.build(signing()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private ContentSigner signing() {
        try {
            return new JcaContentSignerBuilder("GOST3411-2012-512WITHECGOST3410-2012-512")
                    .setProvider(new BouncyCastleProvider())
                    .build(keys.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
