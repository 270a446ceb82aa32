package org.carec.ecert.signature;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/** True signatures with a time-stamp that does not hold. */
final class TimeAttacks {

    private static final TestTimeStamps GOOD = new TestTimeStamps();

    private TimeAttacks() {}

    static List<Attack> all() {
        TestIdentity stranger = stamper(TestPki.OTHER_CA, KeyPurposeId.id_kp_timeStamping, true);
        TestIdentity notCritical = stamper(TestPki.NATIONAL_CA, KeyPurposeId.id_kp_timeStamping, false);
        TestIdentity otherPurpose = stamper(TestPki.NATIONAL_CA, KeyPurposeId.id_kp_codeSigning, true);
        return List.of(
                stamped("of an unknown authority", TimeFault.TIME_STAMP_AUTHORITY_NOT_REGISTERED, GOOD.by(stranger)),
                registered("by one whose purpose is not critical", TimeFault.TIME_STAMP_AUTHORITY_UNFIT, notCritical),
                registered("by one for code signing", TimeFault.TIME_STAMP_AUTHORITY_UNFIT, otherPurpose),
                stamped(
                        "in the future",
                        TimeFault.TIME_STAMP_IN_FUTURE,
                        GOOD.at(TestPki.NOW.plus(Duration.ofMinutes(2)))),
                stamped(
                        "before its authority was",
                        TimeFault.TIME_STAMP_AUTHORITY_UNFIT,
                        GOOD.at(TestPki.NOW.minus(Duration.ofDays(1000)))),
                stamped(
                        "of another signature",
                        TimeFault.TIME_STAMP_OF_OTHER_SIGNATURE,
                        imprint -> GOOD.stamp(new byte[32])),
                stamped(
                        "naming its certificate with SHA-1",
                        TimeFault.TIME_STAMP_MALFORMED,
                        GOOD.naming(OIWObjectIdentifiers.idSHA1)),
                stamped("that is no token", TimeFault.TIME_STAMP_MALFORMED, imprint -> new byte[] {0x30, 2, 5, 0}),
                token("with a changed signature", TimeFault.TIME_STAMP_SIGNATURE_WRONG, TimeAttacks::lastOctetChanged),
                late());
    }

    /** The certificate ran out before the time the authority vouches for. */
    private static Attack late() {
        TestIdentity ended = new TestCertificate("CN=Ended", TestKeys.of("P-256", "ended"))
                .valid("2025-01-01T00:00:00Z", "2026-03-01T00:00:00Z")
                .by(TestPki.NATIONAL_CA);
        byte[] file = Attack.bent(ended, pdf -> pdf.cms.stamps = GOOD);
        return new Attack(
                "stamped after its certificate ended",
                TrustFault.CERTIFICATE_NOT_IN_FORCE,
                file,
                TestPki.trust(ended),
                TestPki.NOW);
    }

    private static TestIdentity stamper(TestIdentity issuer, KeyPurposeId purpose, boolean critical) {
        return new TestCertificate("CN=Stamper", TestKeys.of("RSA-2048", "tsa"))
                .purpose(purpose, critical)
                .serial(77)
                .by(issuer);
    }

    private static byte[] lastOctetChanged(byte[] token) {
        byte[] changed = token.clone();
        changed[changed.length - 1] ^= 1;
        return changed;
    }

    private static Attack stamped(String name, Fault code, TimeStampSource source) {
        return Attack.bent("time-stamp " + name, code, pdf -> pdf.cms.stamps = source);
    }

    private static Attack token(String name, Fault code, UnaryOperator<byte[]> change) {
        return Attack.bent("time-stamp " + name, code, pdf -> {
            pdf.cms.stamps = GOOD;
            pdf.cms.token = change;
        });
    }

    /** BouncyCastle makes no token with an unfit certificate, so a fit one of the same key and name is swapped. */
    private static Attack registered(String name, Fault code, TestIdentity authority) {
        TestIdentity twin = stamper(TestPki.NATIONAL_CA, KeyPurposeId.id_kp_timeStamping, true);
        TimeStampSource source = imprint -> swapped(GOOD.by(twin).stamp(imprint), authority);
        TrustBasis trust = TestPki.trust(Attack.SIGNER);
        TrustBasis both =
                new TrustBasis(trust.signers(), trust.anchors(), List.of(authority.certificate()), trust.revocation());
        byte[] file = Attack.bent(Attack.SIGNER, pdf -> pdf.cms.stamps = source);
        return new Attack("time-stamp " + name, code, file, both, TestPki.NOW);
    }

    private static byte[] swapped(byte[] token, TestIdentity to) throws IOException {
        try {
            JcaCertStore only = new JcaCertStore(List.of(to.certificate()));
            return CMSSignedData.replaceCertificatesAndCRLs(new CMSSignedData(token), only, null, null)
                    .getEncoded();
        } catch (CMSException | CertificateEncodingException e) {
            throw new IOException(e);
        }
    }
}
