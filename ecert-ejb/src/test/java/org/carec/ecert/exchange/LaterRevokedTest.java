package org.carec.ecert.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.CRLReason;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.registry.CountryProfiles;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.revocation.RevocationLists;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.RevocationEvidence;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.SamplePdf;
import org.carec.ecert.signature.TestCrl;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestPki;
import org.carec.ecert.signature.TestTimeStamps;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A file whose time-stamp proves that it was signed before its certificate was revoked. */
class LaterRevokedTest {

    private static final TestIdentity SIGNER = TestPki.signer("P-256");
    private static final CabCode CAB = new CabCode("UZ0007");
    private static final Instant PUSHED = TestPki.NOW.plus(Duration.ofDays(2));
    private static final Instant SINCE = TestPki.NOW.plus(Duration.ofDays(1));

    @Test
    @DisplayName("VER-12 a push of it passes with a warning, and says by which list that was found")
    void warns() throws Exception {
        var list = new TestCrl(TestPki.NATIONAL_CA)
                .current(SINCE, SINCE.plus(Duration.ofDays(7)))
                .number(41)
                .revoke(SIGNER, SINCE, CRLReason.superseded, Optional.empty());
        var findings = pushed(stamped(), list);

        assertThat(findings).hasSize(2).noneMatch(Finding::failed);
        assertThat(findings.get(0).evidence()).containsEntry("revocation", "CRL 41 of " + SINCE);
        assertThat(findings.get(1)).satisfies(warning -> {
            assertThat(warning.check()).isEqualTo("key");
            assertThat(warning.outcome()).isEqualTo(Finding.Outcome.WARN);
            assertThat(warning.code()).isEqualTo("KEY_LATER_REVOKED");
            assertThat(warning.evidence()).containsEntry("since", SINCE.toString());
        });
    }

    @Test
    @DisplayName("VER-12 without the time-stamp, or revoked as of before it, the push is refused")
    void refuses() throws Exception {
        var later = new TestCrl(TestPki.NATIONAL_CA)
                .current(SINCE, SINCE.plus(Duration.ofDays(7)))
                .revoke(SIGNER, SINCE);
        var plain = new PdfSigner().sign(SamplePdf.plain(), TestPki.request(SIGNER));
        assertThat(pushed(plain, later)).extracting(Finding::code).containsExactly("KEY_REVOKED");

        var before = new TestCrl(TestPki.NATIONAL_CA)
                .current(SINCE, SINCE.plus(Duration.ofDays(7)))
                .revoke(SIGNER, SINCE, CRLReason.keyCompromise, Optional.of(TestPki.NOW.minusSeconds(1)));
        assertThat(pushed(stamped(), before)).extracting(Finding::code).containsExactly("KEY_REVOKED");
    }

    private static byte[] stamped() throws Exception {
        return new PdfSigner().sign(SamplePdf.plain(), TestPki.request(SIGNER).stampedBy(new TestTimeStamps()));
    }

    private static List<Finding> pushed(byte[] pdf, TestCrl list) {
        var known = new RevocationEvidence(List.of(list.octets()), List.of());
        var gate = new SignatureGate();
        gate.keys = new OneKey();
        gate.profiles = new CountryProfiles(Optional.empty());
        gate.lists = new RevocationLists() {
            @Override
            public RevocationSource source() {
                return certificate -> known;
            }
        };
        return gate.examine(pdf, CAB, PUSHED).findings();
    }

    private static final class OneKey extends KeyRegister {
        @Override
        public Optional<RegisteredKey> find(String keyId) {
            return Optional.of(new RegisteredKey(
                    keyId,
                    CAB,
                    SIGNER.certificate(),
                    RegisteredKey.Status.ACTIVE,
                    TestPki.NOW,
                    Optional.of(TestPki.NOW),
                    Optional.empty(),
                    Optional.empty()));
        }

        @Override
        public List<X509Certificate> anchors() {
            return List.of(TestPki.NATIONAL_CA.certificate());
        }

        @Override
        public List<X509Certificate> timeStampAuthorities() {
            return List.of(TestPki.TIME_STAMPER.certificate());
        }
    }
}
