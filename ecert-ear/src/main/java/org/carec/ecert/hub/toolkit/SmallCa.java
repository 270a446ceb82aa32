package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certification authority of one key: the demonstration's national ones, and the one above a seal that the hub made for itself. */
public final class SmallCa {

    private final SigningIdentity identity;
    private final Instant anchor;

    private SmallCa(SigningIdentity identity, Instant anchor) {
        this.identity = identity;
        this.anchor = anchor;
    }

    public static SmallCa of(SigningIdentity identity, Instant anchor) {
        return new SmallCa(identity, anchor);
    }

    /** A new authority with a self-signed EC P-384 certificate, valid from two days before the anchor for ten years. */
    public static SigningIdentity create(String subject, Instant anchor) {
        KeyPair pair = KeyKind.EC_P384.generate();
        X500Name name = new X500Name(subject);
        X509v3CertificateBuilder builder =
                builder(name, name, new Span(anchor.minus(2, ChronoUnit.DAYS), 3650), pair.getPublic());
        try {
            JcaX509ExtensionUtils utils = extensions();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(pair.getPublic()));
        } catch (CertIOException e) {
            throw new IllegalStateException(e);
        }
        return new SigningIdentity(pair.getPrivate(), List.of(sign(builder, pair.getPrivate())));
    }

    /** Certifies a document signing key: digitalSignature and nonRepudiation, valid three years. */
    public X509Certificate certifySigner(String subject, PublicKey key) {
        return certify(subject, key, KeyUsage.digitalSignature | KeyUsage.nonRepudiation, null);
    }

    /** Certifies a time-stamp unit: extended key usage exactly time-stamping and critical (RFC 3161, 2.3). */
    public X509Certificate certifyTimeStampUnit(String subject, PublicKey key) {
        return certify(subject, key, KeyUsage.digitalSignature, KeyPurposeId.id_kp_timeStamping);
    }

    /** The authority's list: made now, current for thirty days, numbered by the second; these certificates are revoked from now on. */
    public byte[] list(Instant now, X509Certificate... revoked) {
        return list(now, now.plus(30, ChronoUnit.DAYS), revoked);
    }

    /** The authority's list, current until then. */
    public byte[] list(Instant now, Instant nextUpdate, X509Certificate... revoked) {
        X500Name issuer = X500Name.getInstance(
                identity.certificate().getSubjectX500Principal().getEncoded());
        X509v2CRLBuilder list = new X509v2CRLBuilder(issuer, Date.from(now));
        list.setNextUpdate(Date.from(nextUpdate));
        for (X509Certificate certificate : revoked) {
            list.addCRLEntry(certificate.getSerialNumber(), Date.from(now), CRLReason.keyCompromise);
        }
        try {
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            return list.build(new JcaContentSignerBuilder("SHA384withECDSA").build(identity.key()))
                    .getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("the authority cannot sign", e);
        }
    }

    private X509Certificate certify(String subject, PublicKey key, int usage, KeyPurposeId purpose) {
        X500Name issuer = X500Name.getInstance(
                identity.certificate().getSubjectX500Principal().getEncoded());
        X509v3CertificateBuilder builder =
                builder(issuer, new X500Name(subject), new Span(anchor.minus(1, ChronoUnit.DAYS), 1095), key);
        try {
            JcaX509ExtensionUtils utils = extensions();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            if (purpose != null) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            }
            builder.addExtension(Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    utils.createAuthorityKeyIdentifier(identity.certificate().getPublicKey()));
        } catch (CertIOException e) {
            throw new IllegalStateException(e);
        }
        return sign(builder, identity.key());
    }

    /** The validity: from, and days. */
    private record Span(Instant from, int days) {
        Date begins() {
            return Date.from(from);
        }

        Date ends() {
            return Date.from(from.plus(days, ChronoUnit.DAYS));
        }
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, Span span, PublicKey key) {
        BigInteger serial = new BigInteger(127, new SecureRandom()).setBit(126);
        return new JcaX509v3CertificateBuilder(issuer, serial, span.begins(), span.ends(), subject, key);
    }

    private static JcaX509ExtensionUtils extensions() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key) {
        try {
            ContentSigner signer = new JcaContentSignerBuilder("SHA384withECDSA").build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("the authority cannot sign", e);
        }
    }
}
