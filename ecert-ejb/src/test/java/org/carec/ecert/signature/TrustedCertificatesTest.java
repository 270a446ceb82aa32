package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrustedCertificatesTest {

    private final TestIdentity registered = TestPki.signer("P-256");

    @Test
    @DisplayName("SIG-13 a registered certificate is taken apart once")
    void reads_once() {
        Certificate first = Certificate.of(registered.certificate());

        assertThat(Certificate.of(registered.certificate())).isSameAs(first);
        assertThat(Certificate.of(brought(registered))).isSameAs(first);
    }

    @Test
    @DisplayName("SIG-13 whoever has read a registered certificate, its key is the one the JDK sees in its octets")
    void reads_anew_what_another_provider_read() throws Exception {
        X509Certificate foreign = byAnotherProvider(registered);

        assertThat(foreign).isNotInstanceOf(registered.certificate().getClass());
        assertThat(Certificate.of(foreign).x509())
                .isInstanceOf(registered.certificate().getClass());
    }

    @Test
    @DisplayName("SIG-13 a certificate that only a file brings along is not remembered")
    void keeps_nothing_of_a_file() {
        TestIdentity stranger = TestPki.signer("P-256");

        Certificate read = Certificate.of(brought(stranger));

        assertThat(TrustedCertificates.find(brought(stranger))).isEmpty();
        assertThat(Certificate.of(brought(stranger))).isNotSameAs(read);
    }

    @Test
    @DisplayName("SIG-13 a certificate with the same name and key but other octets is another")
    void knows_octets() {
        Certificate first = Certificate.of(registered.certificate());
        TestIdentity again = TestPki.signer("P-256");

        assertThat(again.certificate().getPublicKey())
                .isEqualTo(registered.certificate().getPublicKey());
        assertThat(Certificate.of(brought(again)).isSame(first)).isFalse();
    }

    @Test
    @DisplayName("SIG-13 a file passes that is read before anybody has read its signer's registered certificate")
    void signer_becomes_known_on_the_way() {
        TestIdentity signer = TestPki.signer("P-256");
        byte[] file = Attack.bent(signer, pdf -> {});
        byte[] certificate = encoded(signer);
        SignerDirectory directory = sha256 -> Optional.of(new RegisteredSigner("key-1", signer.certificate()));
        TrustedCertificates.forget();

        assertThat(TrustedCertificates.find(Der.exactly(certificate))).isEmpty();
        SignatureReport report = new PdfVerifier()
                .examine(
                        new UnverifiedPdf(file),
                        new TrustBasis(
                                directory,
                                List.of(TestPki.NATIONAL_CA.certificate()),
                                List.of(),
                                RevocationSource.NOT_ASKED),
                        TestPki.NOW);

        assertThat(report.findings()).isEmpty();
        assertThat(TrustedCertificates.find(Der.exactly(certificate))).isPresent();
    }

    @Test
    @DisplayName("SIG-9 SIG-13 no more certificates are remembered than the limit says")
    void is_bounded() {
        Certificate first = Certificate.of(registered.certificate());
        for (int i = 0; i < TrustedCertificates.LIMIT; i++) {
            Certificate.of(new TestCertificate("CN=One of many,C=UZ", TestKeys.of("P-256", "many"))
                    .by(TestPki.OTHER_CA)
                    .certificate());
        }

        assertThat(TrustedCertificates.size()).isLessThanOrEqualTo(TrustedCertificates.LIMIT);
        assertThat(Certificate.of(registered.certificate())).isNotSameAs(first);
    }

    private static Der brought(TestIdentity identity) {
        return Der.exactly(encoded(identity));
    }

    private static X509Certificate byAnotherProvider(TestIdentity identity) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509", SignatureMath.BOUNCY_CASTLE)
                .generateCertificate(new ByteArrayInputStream(encoded(identity)));
    }

    private static byte[] encoded(TestIdentity identity) {
        try {
            return identity.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
