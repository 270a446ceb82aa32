package org.carec.ecert.hub.toolkit;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certification authority with an EC key. */
record TestCa(X500Name name, KeyPair keys, X509Certificate certificate) {

    /** Where a certificate says that its revocation can be asked about; null where it does not. */
    record Names(String list, String responder) {}

    private static final Names NOWHERE = new Names(null, null);

    /** An extension of a certificate. */
    private record Part(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {}

    private static final Part CA = new Part(Extension.basicConstraints, true, new BasicConstraints(true));
    private static final Part CA_USAGE = usage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    private static final Part USAGE = usage(KeyUsage.digitalSignature);

    static TestCa root(String subject) throws Exception {
        KeyPair keys = KeyKind.EC_P256.generate();
        X500Name name = new X500Name(subject);
        return new TestCa(
                name, keys, new TestCa(name, keys, null).issue(name, keys.getPublic(), NOWHERE, CA, CA_USAGE));
    }

    TestCa below(String subject, Names names) throws Exception {
        KeyPair below = KeyKind.EC_P256.generate();
        X500Name subjectName = new X500Name(subject);
        return new TestCa(subjectName, below, issue(subjectName, below.getPublic(), names, CA, CA_USAGE));
    }

    X509Certificate signer(String subject, PublicKey key, Names names) throws Exception {
        return issue(new X500Name(subject), key, names, USAGE);
    }

    X509Certificate stamper(String subject, KeyPair pair, Names names) throws Exception {
        Part purpose =
                new Part(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        return issue(new X500Name(subject), pair.getPublic(), names, USAGE, purpose);
    }

    /** The list, current from an hour ago. */
    byte[] list(Set<X509Certificate> revoked) {
        return list(revoked, now().plus(1, ChronoUnit.DAYS));
    }

    byte[] list(Set<X509Certificate> revoked, Instant nextUpdate) {
        try {
            X509v2CRLBuilder list = new X509v2CRLBuilder(name, Date.from(now().minus(1, ChronoUnit.HOURS)));
            list.setNextUpdate(Date.from(nextUpdate));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
            for (X509Certificate one : revoked) {
                list.addCRLEntry(one.getSerialNumber(), Date.from(now()), CRLReason.keyCompromise);
            }
            return list.build(signature(keys)).getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A question about a certificate as if this CA had issued it. */
    byte[] request(X509Certificate other) throws Exception {
        CertificateID id = new CertificateID(
                new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1),
                new JcaX509CertificateHolder(certificate),
                other.getSerialNumber());
        return new OCSPReqBuilder().addRequest(id).build().getEncoded();
    }

    /** The answer of a responder that this CA lets answer for it (RFC 6960, clause 4.2.2.2). */
    byte[] answer(byte[] request, Set<X509Certificate> revoked) {
        try {
            KeyPair pair = KeyKind.EC_P256.generate();
            Part purpose =
                    new Part(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
            Part unchecked = new Part(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            JcaX509CertificateHolder responder = new JcaX509CertificateHolder(
                    issue(new X500Name("CN=Responder"), pair.getPublic(), NOWHERE, USAGE, purpose, unchecked));
            OCSPReq asked = new OCSPReq(request);
            BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(responder.getSubject()));
            for (Req one : asked.getRequestList()) {
                boolean bad = revoked.stream().anyMatch(other -> other.getSerialNumber()
                        .equals(one.getCertID().getSerialNumber()));
                CertificateStatus status = bad ? new RevokedStatus(Date.from(now()), CRLReason.keyCompromise) : null;
                answer.addResponse(
                        one.getCertID(), status, Date.from(now()), Date.from(now().plus(1, ChronoUnit.HOURS)), null);
            }
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            answer.build(signature(pair), new JcaX509CertificateHolder[] {responder}, Date.from(now())))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate issue(X500Name subject, PublicKey key, Names names, Part... parts) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(120, new SecureRandom()),
                Date.from(now().minus(30, ChronoUnit.DAYS)),
                Date.from(now().plus(300, ChronoUnit.DAYS)),
                subject,
                key);
        for (Part part : parts) {
            builder.addExtension(part.id, part.critical, part.value);
        }
        if (names.list != null) {
            DistributionPointName point = new DistributionPointName(new GeneralNames(uri(names.list)));
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(point, null, null)
            }));
        }
        if (names.responder != null) {
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri(names.responder)));
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(signature(keys)));
    }

    private static Part usage(int bits) {
        return new Part(Extension.keyUsage, true, new KeyUsage(bits));
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    private static ContentSigner signature(KeyPair by) throws Exception {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate());
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
