package org.carec.ecert.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** A country's CAs, its signers and its time-stamp authority, as tests need them. */
public final class TestPki {

    /** The day all tests play on. */
    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    public static final TestIdentity NATIONAL_CA = new TestCertificate(
                    "CN=National CA,O=Standards Body,C=UZ", TestKeys.of("RSA-2048", "ca"))
            .valid("2020-01-01T00:00:00Z", "2035-01-01T00:00:00Z")
            .authority()
            .selfSigned();

    public static final TestIdentity ISSUING_CA = new TestCertificate(
                    "CN=Issuing CA,O=Standards Body,C=UZ", TestKeys.of("RSA-2048", "issuing"))
            .valid("2021-01-01T00:00:00Z", "2034-01-01T00:00:00Z")
            .authority()
            .by(NATIONAL_CA);

    public static final TestIdentity OTHER_CA = new TestCertificate(
                    "CN=Nobody's CA,C=XX", TestKeys.of("P-256", "other ca"))
            .authority()
            .selfSigned();

    public static final TestIdentity TIME_STAMPER = new TestCertificate(
                    "CN=Time-Stamp Authority,C=UZ", TestKeys.of("RSA-2048", "tsa"))
            .purpose(KeyPurposeId.id_kp_timeStamping, true)
            .by(NATIONAL_CA);

    private TestPki() {}

    /** A conformity assessment body's signer with a key of that kind. */
    public static TestIdentity signer(String kind) {
        return new TestCertificate("CN=CAB UZ0007,O=Test CAB,C=UZ", TestKeys.of(kind, "signer")).by(NATIONAL_CA);
    }

    /** Trust in the national CA, the time-stamp authority, and exactly these signers; nobody is revoked. */
    public static TrustBasis trust(TestIdentity... signers) {
        return trust(TestRevocation.NOBODY, signers);
    }

    /** The same, with what is known of revoked certificates. */
    public static TrustBasis trust(RevocationSource revocation, TestIdentity... signers) {
        return new TrustBasis(
                directory(signers),
                List.of(NATIONAL_CA.certificate()),
                List.of(TIME_STAMPER.certificate()),
                revocation);
    }

    public static SignerDirectory directory(TestIdentity... signers) {
        return sha256 -> Arrays.stream(signers)
                .map(TestIdentity::certificate)
                .filter(certificate -> Arrays.equals(sha256(certificate), sha256))
                .findFirst()
                .map(certificate -> new RegisteredSigner("key-1", certificate))
                .or(Optional::empty);
    }

    private static byte[] sha256(X509Certificate certificate) {
        return Certificate.of(certificate).sha256();
    }

    /** A request to sign at {@link #NOW}. */
    public static SigningRequest request(TestIdentity signer) {
        return SigningRequest.of(signer.keys().getPrivate(), signer.chain(), NOW);
    }
}
