package org.carec.ecert.signature;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate to be issued in a test: a good signer's unless told otherwise. */
public final class TestCertificate {

    private static final AtomicLong SERIAL = new AtomicLong(1000);

    private final String subject;
    private final KeyPair keys;
    private Instant from = Instant.parse("2025-01-01T00:00:00Z");
    private Instant to = Instant.parse("2028-01-01T00:00:00Z");
    private int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    private boolean ca;
    private KeyPurposeId purpose;
    private boolean purposeCritical;
    private boolean unknownCritical;
    private String algorithm;
    private final Map<ASN1ObjectIdentifier, ASN1Encodable> extensions = new LinkedHashMap<>();
    private long serial = SERIAL.incrementAndGet();

    public TestCertificate(String subject, KeyPair keys) {
        this.subject = subject;
        this.keys = keys;
    }

    public TestCertificate valid(String fromInclusive, String toInclusive) {
        from = Instant.parse(fromInclusive);
        to = Instant.parse(toInclusive);
        return this;
    }

    public TestCertificate usage(int bits) {
        usage = bits;
        return this;
    }

    public TestCertificate authority() {
        ca = true;
        return usage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    public TestCertificate purpose(KeyPurposeId id, boolean critical) {
        purpose = id;
        purposeCritical = critical;
        return this;
    }

    public TestCertificate unknownCritical() {
        unknownCritical = true;
        return this;
    }

    public TestCertificate algorithm(String name) {
        algorithm = name;
        return this;
    }

    public TestCertificate serial(long number) {
        serial = number;
        return this;
    }

    /** With an extension more. */
    public TestCertificate extension(ASN1ObjectIdentifier oid, ASN1Encodable value) {
        extensions.put(oid, value);
        return this;
    }

    public TestIdentity selfSigned() {
        X509Certificate certificate = build(new X500Name(subject), keys, null);
        return new TestIdentity(keys, certificate, null);
    }

    public TestIdentity by(TestIdentity issuer) {
        X500Name name =
                new X500Name(issuer.certificate().getSubjectX500Principal().getName());
        TestRevocation.note(issuer);
        return new TestIdentity(keys, build(name, issuer.keys(), issuer.certificate()), issuer);
    }

    /** How such a key signs certificates and lists. */
    static String algorithmOf(KeyPair keys) {
        return switch (keys.getPrivate().getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EdDSA" -> "Ed25519";
            case "ECGOST3410-2012" -> gost(keys);
            default -> "SHA256withECDSA";
        };
    }

    private X509Certificate build(X500Name issuer, KeyPair signing, X509Certificate issuerCertificate) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuerCertificate == null
                            ? issuer
                            : X500Name.getInstance(
                                    issuerCertificate.getSubjectX500Principal().getEncoded()),
                    BigInteger.valueOf(serial),
                    Date.from(from),
                    Date.from(to),
                    new X500Name(subject),
                    keys.getPublic());
            var utils = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(keys.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, utils.createAuthorityKeyIdentifier(signing.getPublic()));
            if (ca) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            }
            if (usage != 0) {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            }
            if (purpose != null) {
                builder.addExtension(Extension.extendedKeyUsage, purposeCritical, new ExtendedKeyUsage(purpose));
            }
            for (var extension : extensions.entrySet()) {
                builder.addExtension(extension.getKey(), false, extension.getValue());
            }
            if (unknownCritical) {
                builder.addExtension(new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"), true, DERNull.INSTANCE);
            }
            String with = algorithmOf(signing);
            var signer = signing(algorithm == null ? with : algorithm).build(signing.getPrivate());
            var converter = new JcaX509CertificateConverter();
            if (keys.getPublic() instanceof TestPublicKey) {
                converter.setProvider(new BouncyCastleProvider()); // it looks at a key only when asked for it
            }
            return converter.getCertificate(builder.build(signer));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs with that algorithm, of which the JDK need not know. */
    static JcaContentSignerBuilder signing(String algorithm) {
        JcaContentSignerBuilder content = new JcaContentSignerBuilder(algorithm);
        return algorithm.startsWith("GOST") ? content.setProvider(new BouncyCastleProvider()) : content;
    }

    private static String gost(KeyPair signing) {
        int bits = signing.getPublic().getEncoded().length > 150 ? 512 : 256;
        return "GOST3411-2012-" + bits + "WITHECGOST3410-2012-" + bits;
    }
}
