package org.carec.ecert.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.CRLReason;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.signature.RevocationEvidence;
import org.carec.ecert.signature.TestCrl;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestOcsp;
import org.carec.ecert.signature.TestPki;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandingAtCaTest {

    private static final TestIdentity SIGNER = TestPki.signer("P-256");
    private static final Instant NOW = TestPki.NOW;
    private static final Instant PROVED = NOW.minus(Duration.ofDays(20));
    private static final Instant SINCE = NOW.minus(Duration.ofDays(10));

    private RevocationEvidence listed = RevocationEvidence.NONE;
    private RevocationEvidence answered = RevocationEvidence.NONE;

    @Test
    @DisplayName("VER-12 a certificate revoked after the proved time is told, with time and reason, by list or answer")
    void revoked_later() {
        listed = list(new TestCrl(TestPki.NATIONAL_CA)
                .revoke(SIGNER, SINCE, CRLReason.superseded, Optional.empty())
                .octets());
        var told = judge(PROVED, NOW);
        assertThat(told.outcome()).isEqualTo(Finding.Outcome.WARN);
        assertThat(told.code()).isEqualTo("KEY_LATER_REVOKED");
        assertThat(told.evidence()).containsEntry("since", SINCE.toString()).containsEntry("reason", "SUPERSEDED");

        listed = RevocationEvidence.NONE;
        answered = answer(new TestOcsp(SIGNER).revoked(SINCE, Optional.empty()));
        assertThat(judge(PROVED, NOW).code()).isEqualTo("KEY_LATER_REVOKED");
    }

    @Test
    @DisplayName("VER-12 asked about a day before the revocation, nothing is told")
    void not_yet_revoked() {
        answered = answer(new TestOcsp(SIGNER).revoked(SINCE, Optional.empty()));
        assertThat(judge(PROVED, SINCE.minusSeconds(1)).outcome()).isEqualTo(Finding.Outcome.PASS);
        assertThat(judge(PROVED, SINCE).outcome()).isEqualTo(Finding.Outcome.WARN);
    }

    @Test
    @DisplayName("VER-12 a revocation that reaches back to the proved time voids, whatever day is asked about")
    void revoked_before() {
        var lost = PROVED.minusSeconds(60);
        listed = list(new TestCrl(TestPki.NATIONAL_CA)
                .revoke(SIGNER, SINCE, CRLReason.keyCompromise, Optional.of(lost))
                .octets());
        for (var at : List.of(NOW, PROVED)) {
            var told = judge(PROVED, at);
            assertThat(told.outcome()).isEqualTo(Finding.Outcome.FAIL);
            assertThat(told.code()).isEqualTo("KEY_REVOKED");
            assertThat(told.evidence()).containsEntry("since", lost.toString());
        }
        assertThat(judge(lost, NOW).outcome()).isEqualTo(Finding.Outcome.FAIL);
        assertThat(judge(lost.minusSeconds(1), NOW).outcome()).isEqualTo(Finding.Outcome.WARN);
    }

    @Test
    @DisplayName("VER-12 a hold is told as a suspension while it lasts")
    void held() {
        answered = answer(new TestOcsp(SIGNER).revoked(SINCE, Optional.of(CRLReason.certificateHold)));
        assertThat(judge(PROVED, NOW).code()).isEqualTo("KEY_LATER_SUSPENDED");
        listed = list(new TestCrl(TestPki.NATIONAL_CA)
                .current(NOW.minusSeconds(5), NOW.plusSeconds(60))
                .octets());
        assertThat(judge(PROVED, NOW).outcome()).isEqualTo(Finding.Outcome.PASS);
    }

    @Test
    @DisplayName("VER-12 who knows nothing, and who is not the CA, tells nothing")
    void nothing_known() {
        assertThat(judge(PROVED, NOW).outcome()).isEqualTo(Finding.Outcome.PASS);
        listed = list(
                new TestCrl(TestPki.NATIONAL_CA).revoke(SIGNER, SINCE).octets(TestPki.OTHER_CA),
                new TestCrl(TestPki.OTHER_CA).revoke(SIGNER, SINCE).octets());
        assertThat(judge(PROVED, NOW).outcome()).isEqualTo(Finding.Outcome.PASS);
    }

    private Finding judge(Instant proved, Instant at) {
        var standing = new StandingAtCa();
        standing.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        standing.lists = new ListRows() {
            @Override
            RevocationEvidence evidence() {
                return listed;
            }
        };
        standing.answers = new RevocationAnswers() {
            @Override
            public RevocationEvidence about(String certificate) {
                assertThat(certificate).isEqualTo(ListKeeper.id(SIGNER.certificate()));
                return answered;
            }
        };
        standing.keys = new KeyRegister() {
            @Override
            public List<X509Certificate> anchors() {
                return List.of(TestPki.OTHER_CA.certificate(), TestPki.NATIONAL_CA.certificate());
            }
        };
        return standing.judge(SIGNER.certificate(), proved, at);
    }

    private static RevocationEvidence list(byte[]... lists) {
        return new RevocationEvidence(List.of(lists), List.of());
    }

    private static RevocationEvidence answer(TestOcsp answer) {
        return new RevocationEvidence(List.of(), List.of(answer.octets()));
    }
}
