package org.carec.ecert.signature;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v2CRLBuilder;

/** A list of revoked certificates to be issued in a test: empty, current at {@link TestPki#NOW} and number 7 unless told otherwise. */
public final class TestCrl {

    private final TestIdentity issuer;
    private final X509v2CRLBuilder list;
    private BigInteger number = BigInteger.valueOf(7);
    private String algorithm;

    public TestCrl(TestIdentity issuer) {
        this.issuer = issuer;
        this.list = new X509v2CRLBuilder(
                X500Name.getInstance(
                        issuer.certificate().getSubjectX500Principal().getEncoded()),
                Date.from(TestPki.NOW.minusSeconds(3600)));
        list.setNextUpdate(Date.from(TestPki.NOW.plusSeconds(86_400)));
    }

    public TestCrl current(Instant thisUpdate, Instant nextUpdate) {
        list.setThisUpdate(Date.from(thisUpdate));
        list.setNextUpdate(nextUpdate == null ? (Time) null : new Time(Date.from(nextUpdate)));
        return this;
    }

    public TestCrl number(long given) {
        number = BigInteger.valueOf(given);
        return this;
    }

    public TestCrl withoutNumber() {
        number = null;
        return this;
    }

    public TestCrl algorithm(String name) {
        algorithm = name;
        return this;
    }

    /** Without a reason stated. */
    public TestCrl revoke(TestIdentity holder, Instant date) {
        list.addCRLEntry(holder.certificate().getSerialNumber(), Date.from(date), (Extensions) null);
        return this;
    }

    public TestCrl revoke(TestIdentity holder, Instant date, int reason, Optional<Instant> invalidity) {
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        add(extensions, Extension.reasonCode, false, CRLReason.lookup(reason));
        invalidity.ifPresent(
                since -> add(extensions, Extension.invalidityDate, false, new ASN1GeneralizedTime(Date.from(since))));
        return revoke(holder, date, extensions);
    }

    /** With an extension of the entry. */
    public TestCrl revoke(TestIdentity holder, Instant date, ASN1ObjectIdentifier oid, ASN1Encodable critical) {
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        add(extensions, oid, true, critical);
        return revoke(holder, date, extensions);
    }

    private TestCrl revoke(TestIdentity holder, Instant date, ExtensionsGenerator extensions) {
        list.addCRLEntry(holder.certificate().getSerialNumber(), Date.from(date), extensions.generate());
        return this;
    }

    /** So many strangers' certificates. */
    public TestCrl revokeOthers(int count) {
        for (int i = 0; i < count; i++) {
            BigInteger serial = BigInteger.ONE.shiftLeft(120).add(BigInteger.valueOf(i));
            list.addCRLEntry(serial, Date.from(TestPki.NOW), CRLReason.superseded);
        }
        return this;
    }

    public TestCrl extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        try {
            list.addExtension(oid, critical, value);
            return this;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(
            ExtensionsGenerator extensions, ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        try {
            extensions.addExtension(oid, critical, value);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed by its issuer. */
    public byte[] octets() {
        return octets(issuer);
    }

    /** Signed by somebody else in the issuer's name. */
    public byte[] octets(TestIdentity signer) {
        try {
            if (number != null) {
                list.addExtension(Extension.cRLNumber, false, new CRLNumber(number));
            }
            String by = algorithm == null ? TestCertificate.algorithmOf(signer.keys()) : algorithm;
            return list.build(TestCertificate.signing(by).build(signer.keys().getPrivate()))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
