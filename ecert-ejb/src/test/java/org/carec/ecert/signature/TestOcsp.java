package org.carec.ecert.signature;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** An OCSP answer to be given in a test: good, by the CA itself, current at {@link TestPki#NOW} unless told otherwise. */
public final class TestOcsp {

    private final TestIdentity about;
    private TestIdentity issuer;
    private TestIdentity responder;
    private boolean byKey = true;
    private boolean bringsCertificate;
    private boolean goodFirst;
    private CertificateStatus status = CertificateStatus.GOOD;
    private Instant thisUpdate = TestPki.NOW.minusSeconds(60);
    private Instant nextUpdate = TestPki.NOW.plusSeconds(3600);
    private Instant producedAt = TestPki.NOW.minusSeconds(60);
    private ASN1ObjectIdentifier naming = OIWObjectIdentifiers.idSHA1;
    private int responseStatus = OCSPRespBuilder.SUCCESSFUL;
    private String algorithm;
    private Extensions extensions;

    public TestOcsp(TestIdentity about) {
        this.about = about;
        this.issuer = about.issuer();
        this.responder = about.issuer();
    }

    /** Names the certificate as if that CA had issued it. */
    public TestOcsp ofIssuer(TestIdentity other) {
        issuer = other;
        return this;
    }

    public TestOcsp by(TestIdentity delegate) {
        responder = delegate;
        bringsCertificate = true;
        return this;
    }

    public TestOcsp byName() {
        byKey = false;
        return this;
    }

    public TestOcsp revoked(Instant date, Optional<Integer> reason) {
        Date when = Date.from(date);
        status = reason.map(why -> new RevokedStatus(when, why)).orElseGet(() -> new RevokedStatus(when));
        return this;
    }

    /** Says first that it is good, and then the other thing. */
    public TestOcsp goodFirst() {
        goodFirst = true;
        return this;
    }

    public TestOcsp unknown() {
        status = new UnknownStatus();
        return this;
    }

    public TestOcsp current(Instant from, Instant until) {
        thisUpdate = from;
        producedAt = from;
        nextUpdate = until;
        return this;
    }

    public TestOcsp producedAt(Instant time) {
        producedAt = time;
        return this;
    }

    public TestOcsp naming(ASN1ObjectIdentifier digest) {
        naming = digest;
        return this;
    }

    public TestOcsp refused() {
        responseStatus = OCSPRespBuilder.TRY_LATER;
        return this;
    }

    public TestOcsp algorithm(String name) {
        algorithm = name;
        return this;
    }

    public TestOcsp extensions(Extensions given) {
        extensions = given;
        return this;
    }

    public byte[] octets() {
        try {
            X509CertificateHolder by =
                    new X509CertificateHolder(responder.certificate().getEncoded());
            BasicOCSPRespBuilder answer = byKey
                    ? new BasicOCSPRespBuilder(
                            by.getSubjectPublicKeyInfo(),
                            new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1))
                    : new BasicOCSPRespBuilder(new RespID(by.getSubject()));
            CertificateID id = new CertificateID(
                    digest(naming),
                    new X509CertificateHolder(issuer.certificate().getEncoded()),
                    about.certificate().getSerialNumber());
            if (goodFirst) {
                answer.addResponse(id, CertificateStatus.GOOD, Date.from(thisUpdate), Date.from(nextUpdate), null);
            }
            answer.addResponse(
                    id, status, Date.from(thisUpdate), nextUpdate == null ? null : Date.from(nextUpdate), null);
            answer.setResponseExtensions(extensions);
            String with = algorithm == null ? TestCertificate.algorithmOf(responder.keys()) : algorithm;
            X509CertificateHolder[] chain = bringsCertificate ? new X509CertificateHolder[] {by} : null;
            return new OCSPRespBuilder()
                    .build(
                            responseStatus,
                            answer.build(
                                    new JcaContentSignerBuilder(with)
                                            .build(responder.keys().getPrivate()),
                                    chain,
                                    Date.from(producedAt)))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static DigestCalculator digest(ASN1ObjectIdentifier oid) throws Exception {
        return new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(oid));
    }
}
