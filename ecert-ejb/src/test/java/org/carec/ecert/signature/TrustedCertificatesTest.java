package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
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

        assertThat(TrustedCertificates.find(stranger.certificate())).isEmpty();
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
