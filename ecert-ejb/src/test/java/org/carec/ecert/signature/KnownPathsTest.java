package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KnownPathsTest {

    private static final TestIdentity DEEP =
            new TestCertificate("CN=Remembered,C=UZ", TestKeys.of("P-256", "remembered")).by(TestPki.ISSUING_CA);

    private final PdfVerifier verifier = new PdfVerifier();
    private final byte[] file = Attack.bent(
            DEEP, pdf -> pdf.cms.certificates = List.of(CmsForge.der(DEEP), CmsForge.der(TestPki.ISSUING_CA)));

    @Test
    @DisplayName("SIG-13 a path that held yesterday is refused when a certificate on it is no longer in force")
    void asks_the_time_anew() {
        Instant late = Instant.parse("2028-06-01T00:00:00Z");
        assertThat(codes(TestPki.trust(DEEP), TestPki.NOW)).isEmpty();

        assertThat(codes(TestPki.trust(DEEP), late)).containsExactly(TrustFault.CERTIFICATE_NOT_IN_FORCE.name());
        assertThat(codes(TestPki.trust(DEEP), TestPki.NOW)).isEmpty();
    }

    @Test
    @DisplayName("SIG-13 a path that held is refused when its CA is registered no more")
    void asks_the_anchors_anew() {
        TrustBasis trust = TestPki.trust(DEEP);
        TrustBasis without = new TrustBasis(
                trust.signers(),
                List.of(TestPki.OTHER_CA.certificate()),
                trust.timeStampAuthorities(),
                trust.revocation());
        assertThat(codes(trust, TestPki.NOW)).isEmpty();

        assertThat(codes(without, TestPki.NOW)).containsExactly(TrustFault.NO_PATH.name());
    }

    @Test
    @DisplayName("SIG-13 a path is another one when an octet of a certificate on it is another")
    void knows_octets() {
        KnownPaths known = new KnownPaths();
        Set<X509Certificate> anchors = Set.of(TestPki.NATIONAL_CA.certificate());
        TestIdentity again =
                new TestCertificate("CN=Remembered,C=UZ", TestKeys.of("P-256", "remembered")).by(TestPki.ISSUING_CA);
        known.remember(new KnownPaths.Path(DEEP.chain(), anchors), TestPki.NATIONAL_CA.certificate());

        assertThat(known.anchorOf(new KnownPaths.Path(List.copyOf(DEEP.chain()), Set.copyOf(anchors))))
                .contains(TestPki.NATIONAL_CA.certificate());
        assertThat(known.anchorOf(new KnownPaths.Path(again.chain(), anchors))).isEmpty();
        assertThat(known.anchorOf(new KnownPaths.Path(DEEP.chain(), Set.of(TestPki.OTHER_CA.certificate()))))
                .isEmpty();
    }

    @Test
    @DisplayName("SIG-9 SIG-13 what is remembered is bounded, and a path that does not hold is not")
    void is_bounded() {
        KnownPaths known = new KnownPaths();
        for (int i = 0; i < KnownPaths.LIMIT + 10; i++) {
            List<X509Certificate> path = new ArrayList<>();
            for (int bit = i; bit > 0; bit >>= 1) {
                path.add((bit & 1) == 1 ? DEEP.certificate() : TestPki.OTHER_CA.certificate());
            }
            known.remember(new KnownPaths.Path(path, Set.of()), TestPki.NATIONAL_CA.certificate());
            assertThat(known.size()).isLessThanOrEqualTo(KnownPaths.LIMIT);
        }
        TestIdentity forged = new TestCertificate("CN=Forged,C=UZ", TestKeys.of("P-256", "forged"))
                .by(new TestIdentity(TestKeys.of("RSA-2048", "not the ca's"), TestPki.NATIONAL_CA.certificate(), null));
        KnownPaths none = new KnownPaths();
        Findings findings = new Findings();
        findings.check(() -> new CertificatePath(TestPki.trust(), none)
                .require(List.of(Certificate.of(forged.certificate())), TestPki.NOW));
        assertThat(findings.all()).extracting(SignatureFinding::code).containsExactly(TrustFault.PATH_NOT_VALID.name());
        assertThat(none.size()).isZero();
    }

    private List<String> codes(TrustBasis trust, Instant now) {
        return verifier.examine(new UnverifiedPdf(file), trust, now).findings().stream()
                .map(SignatureFinding::code)
                .toList();
    }
}
