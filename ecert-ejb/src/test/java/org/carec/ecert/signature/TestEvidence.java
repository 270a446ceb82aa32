package org.carec.ecert.signature;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Evidence for the document security store: certificates and up-to-date lists of revoked certificates. */
final class TestEvidence {

    private TestEvidence() {}

    /** The national CA, which issued the tests' signers and time-stampers, and its list, on which nobody stands. */
    static Evidence ofNationalCa() {
        try {
            return new Evidence(
                    List.of(TestPki.NATIONAL_CA.certificate().getEncoded()),
                    List.of(emptyList(TestPki.NATIONAL_CA)),
                    List.of());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] emptyList(TestIdentity authority) throws Exception {
        X500Name issuer = X500Name.getInstance(
                authority.certificate().getSubjectX500Principal().getEncoded());
        X509v2CRLBuilder list = new X509v2CRLBuilder(issuer, Date.from(TestPki.NOW.minus(Duration.ofDays(1))));
        list.setNextUpdate(Date.from(TestPki.NOW.plus(Duration.ofDays(6))));
        list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
        list.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
        return list.build(new JcaContentSignerBuilder("SHA256withRSA")
                        .build(authority.keys().getPrivate()))
                .getEncoded();
    }
}
