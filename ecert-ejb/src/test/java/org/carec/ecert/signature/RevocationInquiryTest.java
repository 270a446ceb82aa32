package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.carec.ecert.signature.TestRevocation.answers;
import static org.carec.ecert.signature.TestRevocation.lists;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RevocationInquiryTest {

    private static final TestIdentity SIGNER = TestPki.signer("P-256");
    private static final TestIdentity CA = TestPki.NATIONAL_CA;
    private static final Instant NOW = TestPki.NOW;
    private static final TestIdentity DELEGATE =
            RevocationAttacks.responder(c -> c.extension(RevocationAttacks.NO_CHECK, DERNull.INSTANCE));

    /** Of whom nothing is known until a list has it. */
    private static final TestIdentity PLAIN = RevocationAttacks.responder(c -> c);

    private static RevocationInquiry inquiry(RevocationEvidence known) {
        return new RevocationInquiry(SIGNER.certificate(), CA.certificate(), known);
    }

    @Test
    @DisplayName("RVL-7 a question is about one certificate of its CA, and carries nothing else")
    void asks() throws Exception {
        var request = new OCSPReq(inquiry(RevocationEvidence.NONE).question());

        assertThat(request.getRequestList()).hasSize(1);
        var id = request.getRequestList()[0].getCertID();
        assertThat(id.getSerialNumber()).isEqualTo(SIGNER.certificate().getSerialNumber());
        assertThat(id.matchesIssuer(
                        new X509CertificateHolder(CA.certificate().getEncoded()),
                        new JcaDigestCalculatorProviderBuilder().build()))
                .isTrue();
        assertThat(request.hasExtensions()).isFalse();
        assertThat(request.isSigned()).isFalse();
    }

    @Test
    @DisplayName("RVL-7 a CA is asked about what it issued itself, whatever name others took")
    void asks_the_right_one() {
        var impostor = new TestCertificate(
                        CA.certificate().getSubjectX500Principal().getName(), TestKeys.of("P-256", "impostor"))
                .authority()
                .selfSigned();
        assertThat(inquiry(RevocationEvidence.NONE).isOfCa()).isTrue();
        assertThat(new RevocationInquiry(SIGNER.certificate(), impostor.certificate(), RevocationEvidence.NONE)
                        .isOfCa())
                .isFalse();
        assertThat(new RevocationInquiry(
                                SIGNER.certificate(), TestPki.ISSUING_CA.certificate(), RevocationEvidence.NONE)
                        .isOfCa())
                .isFalse();
    }

    static Stream<TestOcsp> good() {
        return Stream.of(
                new TestOcsp(SIGNER),
                new TestOcsp(SIGNER).byName(),
                new TestOcsp(SIGNER).by(DELEGATE).byName());
    }

    @ParameterizedTest
    @MethodSource("good")
    @DisplayName("RVL-6 an answer by the CA or its delegate tells how things stand, and until when")
    void takes(TestOcsp answer) {
        var told = inquiry(RevocationEvidence.NONE).require(answer.octets(), NOW);

        assertThat(told.revoked()).isEmpty();
        assertThat(told.forGood()).isFalse();
        assertThat(told.thisUpdate()).isEqualTo(NOW.minusSeconds(60));
        assertThat(told.nextUpdate()).contains(NOW.plusSeconds(3600));
    }

    @Test
    @DisplayName("RVL-6 an answer may leave the next update out, say revoked, or say on hold")
    void tells_apart() {
        var none = RevocationEvidence.NONE;
        var open = new TestOcsp(SIGNER).current(NOW.minusSeconds(5), null);
        assertThat(inquiry(none).require(open.octets(), NOW).nextUpdate()).isEmpty();
        var lost = new TestOcsp(SIGNER).revoked(NOW.minusSeconds(9), Optional.of(CRLReason.keyCompromise));
        assertThat(inquiry(none).require(lost.octets(), NOW)).satisfies(told -> {
            assertThat(told.forGood()).isTrue();
            assertThat(told.revoked()).map(RevocationFacts.Later::time).contains(NOW.minusSeconds(9));
        });
        var held = new TestOcsp(SIGNER).revoked(NOW.minusSeconds(9), Optional.of(CRLReason.certificateHold));
        assertThat(inquiry(none).require(held.octets(), NOW))
                .matches(answer -> answer.revoked().isPresent())
                .matches(answer -> !answer.forGood());
    }

    static Stream<Arguments> bad() {
        var other = TestPki.signer("P-384");
        return Stream.of(
                Arguments.of("OCSP_MALFORMED", new byte[] {'<', 'h', 't', 'm', 'l', '>'}),
                Arguments.of("OCSP_MALFORMED", new byte[0]),
                Arguments.of("OCSP_MALFORMED", new TestOcsp(SIGNER).refused().octets()),
                Arguments.of("EVIDENCE_TOO_LARGE", new byte[RevocationEvidence.OCSP_LIMIT + 1]),
                Arguments.of(
                        "OCSP_STATUS_UNKNOWN", new TestOcsp(SIGNER).unknown().octets()),
                Arguments.of("OCSP_STATUS_UNKNOWN", new TestOcsp(other).octets()),
                Arguments.of(
                        "OCSP_STATUS_UNKNOWN",
                        new TestOcsp(SIGNER).ofIssuer(TestPki.OTHER_CA).octets()),
                Arguments.of(
                        "OCSP_RESPONDER_NOT_DELEGATED",
                        new TestOcsp(SIGNER).by(TestPki.OTHER_CA).octets()),
                Arguments.of(
                        "OCSP_RESPONDER_NOT_DELEGATED",
                        new TestOcsp(SIGNER).by(SIGNER).octets()),
                Arguments.of(
                        "OCSP_RESPONDER_NOT_IN_FORCE",
                        new TestOcsp(SIGNER).by(PLAIN).octets()),
                Arguments.of(
                        "EVIDENCE_FROM_FUTURE",
                        new TestOcsp(SIGNER)
                                .current(NOW.plus(Duration.ofMinutes(2)), NOW.plus(Duration.ofMinutes(9)))
                                .octets()),
                Arguments.of(
                        "EVIDENCE_NOT_OF_TIME",
                        new TestOcsp(SIGNER)
                                .current(NOW.minusSeconds(60), NOW.minusSeconds(1))
                                .octets()));
    }

    @ParameterizedTest(name = "RVL-6 what is no answer to the question is refused: {0}")
    @MethodSource("bad")
    void refuses(String code, byte[] octets) {
        var known = lists(new TestCrl(CA).revoke(PLAIN, NOW.minusSeconds(60)).octets());
        var refused =
                catchThrowableOfType(EvidenceRefused.class, () -> inquiry(known).require(octets, NOW));
        assertThat(refused.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("good")
    @DisplayName("RVL-6 no bit of an answer can be changed")
    void refuses_changed_answers(TestOcsp answer) {
        var octets = answer.octets();
        for (int bit = 0; bit < 8 * octets.length; bit += 3) {
            var changed = octets.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(catchThrowableOfType(EvidenceRefused.class, () -> inquiry(RevocationEvidence.NONE)
                            .require(changed, NOW)))
                    .as("bit " + bit)
                    .isNotNull();
        }
    }

    @Test
    @DisplayName("SIG-42 what is known to be revoked is told with time and reason, by list or answer, however old")
    void knows_the_revoked() {
        var since = NOW.minus(Duration.ofDays(40));
        var list = new TestCrl(CA)
                .current(NOW.minus(Duration.ofDays(30)), NOW.minus(Duration.ofDays(20)))
                .revoke(SIGNER, NOW.minus(Duration.ofDays(31)), CRLReason.keyCompromise, Optional.of(since));
        assertThat(inquiry(lists(list.octets())).revoked(NOW)).hasValueSatisfying(revoked -> {
            assertThat(revoked.time()).isEqualTo(since);
            assertThat(revoked.reason()).contains(RevocationReason.KEY_COMPROMISE);
        });
        var answer = new TestOcsp(SIGNER).revoked(since, Optional.empty());
        assertThat(inquiry(answers(answer.octets())).revoked(NOW)).isPresent();
        assertThat(inquiry(lists(new TestCrl(CA).octets()).and(answers(new TestOcsp(SIGNER).octets())))
                        .revoked(NOW))
                .isEmpty();
    }

    @Test
    @DisplayName("SIG-42 a hold is told while it lasts; what a stranger says, or nobody, is no reason to think of one")
    void is_not_deceived() {
        var held = new TestOcsp(SIGNER).revoked(NOW.minusSeconds(9), Optional.of(CRLReason.certificateHold));
        assertThat(inquiry(answers(held.octets())).revoked(NOW)).isPresent();
        assertThat(inquiry(answers(held.octets())).revoked(NOW.plus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(inquiry(RevocationEvidence.NONE).revoked(NOW)).isEmpty();
        var strangers = new TestCrl(CA).revoke(SIGNER, NOW).octets(TestPki.OTHER_CA);
        var garbage = new byte[] {0x30, 0};
        assertThat(inquiry(lists(strangers, garbage).and(answers(garbage))).revoked(NOW))
                .isEmpty();
    }

    @Test
    @DisplayName("SIG-41 a list names its CA, and counts when that CA made it, not from the future")
    void lists_are_judged() {
        TestCrl made = new TestCrl(TestPki.NATIONAL_CA);
        UnverifiedList list = new UnverifiedList(made.octets());
        X509Certificate ca = TestPki.NATIONAL_CA.certificate();
        X509Certificate other = TestPki.OTHER_CA.certificate();

        assertThat(list.names(ca)).isTrue();
        assertThat(list.names(other)).isFalse();
        assertThat(new UnverifiedList(new byte[] {1, 2, 3}).names(ca)).isFalse();
        assertThat(list.require(ca, TestPki.NOW).nextUpdate()).isAfter(TestPki.NOW);
        assertThatThrownBy(() -> list.require(other, TestPki.NOW))
                .isInstanceOfSatisfying(EvidenceRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo("EVIDENCE_SIGNATURE_WRONG"));
        assertThatThrownBy(() -> list.require(ca, TestPki.NOW.minusSeconds(40_000_000)))
                .isInstanceOfSatisfying(EvidenceRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo("EVIDENCE_FROM_FUTURE"));
    }
}
