package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.signature.TestRevocation.answers;
import static org.carec.ecert.signature.TestRevocation.lists;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationTest {

    private static final TestIdentity SIGNER = Attack.SIGNER;
    private static final TestIdentity CA = TestPki.NATIONAL_CA;
    private static final Instant NOW = TestPki.NOW;
    private static final Instant LATER = NOW.plusSeconds(1800);
    private static final byte[] FILE = Attack.bent(SIGNER, pdf -> {});
    private static final byte[] STAMPED = Attack.bent(SIGNER, pdf -> pdf.cms.stamps = new TestTimeStamps());

    static Stream<Attack> revoked() {
        return RevocationAttacks.revoked().stream();
    }

    static Stream<Attack> useless() {
        return Stream.concat(RevocationAttacks.onLists().stream(), RevocationAttacks.onAnswers().stream());
    }

    @ParameterizedTest(name = "SIG-40 {0}")
    @MethodSource("revoked")
    void what_was_revoked_is_refused(Attack attack) {
        SignatureReport report = attack.report();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(attack.code().name());
            assertThat(finding.verdictCode()).isEqualTo("KEY_REVOKED");
        });
        assertThat(report.subIndication()).contains(SubIndication.REVOKED);
        assertThat(report.indication()).isEqualTo(Indication.TOTAL_FAILED);
    }

    @ParameterizedTest(name = "SIG-41 {0}")
    @MethodSource("useless")
    void without_evidence_that_counts_the_answer_stays_open(Attack attack) {
        SignatureReport report = attack.report();

        assertThat(attack.codes())
                .contains("REVOCATION_UNKNOWN", attack.code().name())
                .hasSizeLessThanOrEqualTo(3);
        assertThat(report.indication()).isEqualTo(Indication.INDETERMINATE);
        assertThat(report.findings()).extracting(SignatureFinding::verdictCode).containsOnly("TRY_LATER");
    }

    @ParameterizedTest(name = "SIG-41 the list of a CA with {0} keys counts")
    @ValueSource(strings = {"RSA-2048", "RSA-4096", "P-256", "P-384", "P-521", "ED-255"})
    void takes_lists_of_every_key(String kind) {
        TestIdentity ca = new TestCertificate("CN=CA " + kind + ",C=UZ", TestKeys.of(kind, "list ca"))
                .authority()
                .by(CA);
        TestIdentity signer = new TestCertificate("CN=Of " + kind, TestKeys.of("P-256", "of list ca")).by(ca);
        byte[] file =
                Attack.bent(signer, pdf -> pdf.cms.certificates = List.of(CmsForge.der(signer), CmsForge.der(ca)));
        RevocationEvidence evidence =
                lists(new TestCrl(CA).octets(), new TestCrl(ca).number(12).octets());

        RevocationFacts facts = passed(file, evidence, NOW, signer);

        assertThat(facts.used())
                .extracting(used -> used.crlNumber().orElseThrow())
                .containsExactly(BigInteger.valueOf(12), BigInteger.valueOf(7));
        assertThat(facts.revokedLater()).isEmpty();
    }

    static Stream<TestOcsp> goodAnswers() {
        TestIdentity delegate =
                RevocationAttacks.responder(c -> c.extension(RevocationAttacks.NO_CHECK, DERNull.INSTANCE));
        return Stream.of(
                new TestOcsp(SIGNER),
                new TestOcsp(SIGNER).byName(),
                new TestOcsp(SIGNER).naming(NISTObjectIdentifiers.id_sha256),
                new TestOcsp(SIGNER).current(NOW.plusSeconds(30), null),
                new TestOcsp(SIGNER).by(delegate),
                new TestOcsp(SIGNER).by(delegate).byName());
    }

    @ParameterizedTest
    @MethodSource("goodAnswers")
    @DisplayName(
            "SIG-41 an OCSP answer of the CA itself or of one it delegated counts, and the facts tell when it was made")
    void takes_answers(TestOcsp answer) {
        RevocationFacts facts = passed(FILE, answers(answer.octets()), NOW, SIGNER);

        assertThat(facts.used()).singleElement().satisfies(used -> {
            assertThat(used.certificateSha256()).isEqualTo(Digest.sha256Hex(CmsForge.der(SIGNER)));
            assertThat(used.producedAt()).isPresent();
            assertThat(used.crlNumber()).isEmpty();
        });
    }

    @Test
    @DisplayName("SIG-41 an OCSP answer that says two things of one certificate says nothing")
    void says_two_things() {
        TestOcsp answer = new TestOcsp(SIGNER).goodFirst().revoked(NOW.minusSeconds(60), Optional.empty());
        assertOpen(answers(answer.octets()), "good, then revoked");
    }

    @Test
    @DisplayName("SIG-41 a responder whom its CA does not exempt counts when a list of the CA knows it")
    void looks_responders_up() {
        TestIdentity delegate = RevocationAttacks.responder(c -> c);
        TestCrl users = new TestCrl(CA)
                .extension(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(null, true, false, null, false, false));

        assertThat(passed(
                                FILE,
                                answers(new TestOcsp(SIGNER).by(delegate).octets())
                                        .and(lists(users.octets())),
                                NOW,
                                SIGNER)
                        .used())
                .hasSize(1);
    }

    @Test
    @DisplayName("SIG-41 the list of the part that the certificate says it is in counts")
    void takes_the_own_part() {
        DistributionPointName name = new DistributionPointName(RevocationAttacks.uri("http://ca.example/part7.crl"));
        TestIdentity signer = new TestCertificate("CN=Part 7", TestKeys.of("P-256", "part 7"))
                .extension(
                        Extension.cRLDistributionPoints,
                        new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)}))
                .by(CA);
        TestCrl part = new TestCrl(CA)
                .extension(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(name, true, false, null, false, false));

        assertThat(passed(Attack.bent(signer, pdf -> {}), lists(part.octets()), NOW, signer)
                        .used())
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "SIG-42 revoked after the time that a stamp proves, a signature stands, and the facts say since when and why")
    void stands_when_revoked_later() {
        RevocationEvidence evidence = lists(new TestCrl(CA)
                .current(LATER, LATER.plusSeconds(60))
                .revoke(SIGNER, NOW.plusSeconds(1), CRLReason.keyCompromise, Optional.empty())
                .octets());

        RevocationFacts facts = passed(STAMPED, evidence, LATER, SIGNER);

        assertThat(facts.revokedLater())
                .contains(new RevocationFacts.Later(
                        Digest.sha256Hex(CmsForge.der(SIGNER)),
                        NOW.plusSeconds(1),
                        Optional.of(RevocationReason.KEY_COMPROMISE)));
        assertThat(codes(FILE, evidence, LATER)).containsExactly("CERTIFICATE_REVOKED");
    }

    @Test
    @DisplayName(
            "SIG-42 what was learnt after the time in question tells of it too, unless the certificate had ended by then")
    void takes_later_knowledge() {
        Instant ends = SIGNER.certificate().getNotAfter().toInstant();

        assertThat(passed(STAMPED, listOf(LATER), ends, SIGNER).used()).hasSize(1);
        assertThat(passed(STAMPED, listOf(ends), ends.plusSeconds(9), SIGNER).used())
                .hasSize(1);
        assertThat(codes(STAMPED, listOf(ends.plusSeconds(1)), ends.plusSeconds(9)))
                .containsExactlyInAnyOrder("REVOCATION_UNKNOWN", "EVIDENCE_NOT_OF_TIME");
    }

    private static RevocationEvidence listOf(Instant thisUpdate) {
        return lists(
                new TestCrl(CA).current(thisUpdate, thisUpdate.plusSeconds(1)).octets());
    }

    @Test
    @DisplayName("SIG-42 a hold that a newer list has lifted is over")
    void forgets_a_lifted_hold() {
        RevocationEvidence evidence = lists(
                new TestCrl(CA)
                        .current(NOW.minusSeconds(3000), NOW.plusSeconds(3000))
                        .revoke(SIGNER, NOW.minusSeconds(4000), CRLReason.certificateHold, Optional.empty())
                        .octets(),
                new TestCrl(CA).number(8).current(NOW.minusSeconds(60), LATER).octets());

        assertThat(passed(FILE, evidence, NOW, SIGNER).used())
                .extracting(used -> used.crlNumber().orElseThrow())
                .containsExactly(BigInteger.valueOf(8));
    }

    @Test
    @DisplayName("SIG-42 an authority revoked for a reason that leaves its key alone stamped well before")
    void keeps_earlier_stamps() {
        RevocationEvidence evidence = lists(new TestCrl(CA)
                .revoke(TestPki.TIME_STAMPER, NOW.plusSeconds(1), CRLReason.cessationOfOperation, Optional.empty())
                .octets());

        assertThat(passed(STAMPED, evidence, LATER, SIGNER).used()).hasSize(1);
    }

    @Test
    @DisplayName("SIG-41 a source that fails leaves the answer open, whatever else is known")
    void needs_the_source() {
        RevocationSource failing = certificate -> {
            throw new IllegalStateException("down");
        };

        SignatureReport report =
                new PdfVerifier().examine(new UnverifiedPdf(FILE), TestPki.trust(failing, SIGNER), NOW);

        assertThat(report.indication()).isEqualTo(Indication.INDETERMINATE);
        assertThat(report.findings())
                .extracting(SignatureFinding::code)
                .containsExactly("REVOCATION_SOURCE_UNAVAILABLE");
    }

    @Test
    @DisplayName("SIG-41 what a file brings along at level B-LT counts as much as what the hub knows")
    void hears_the_file() throws Exception {
        TrustBasis basis = TestPki.trust(RevocationSource.NOTHING_KNOWN, SIGNER);
        byte[] revoking = new TestCrl(CA).revoke(SIGNER, NOW.minusSeconds(9)).octets();
        byte[] kept = new PdfSigner().addEvidence(STAMPED, TestEvidence.ofNationalCa());
        byte[] betrayed = new PdfSigner().addEvidence(kept, new Evidence(List.of(), List.of(revoking), List.of()));

        SignatureReport passed = new PdfVerifier().examine(new UnverifiedPdf(kept), basis, LATER);
        assertThat(passed.findings()).isEmpty();
        assertThat(passed.facts().orElseThrow().level()).isEqualTo(Level.B_LT);
        assertThat(passed.facts().orElseThrow().revocation().used()).hasSize(1);
        for (RevocationSource source : List.of(RevocationSource.NOTHING_KNOWN, RevocationSource.NOT_ASKED)) {
            assertThat(new PdfVerifier()
                            .examine(new UnverifiedPdf(betrayed), TestPki.trust(source, SIGNER), LATER)
                            .findings())
                    .extracting(SignatureFinding::code)
                    .containsExactly("CERTIFICATE_REVOKED");
        }
    }

    @Test
    @DisplayName("SIG-41 without a word on revocation a basis is strict; not asking has to be said by name")
    void is_strict_by_default() {
        TrustBasis basis = TestPki.trust(RevocationSource.NOT_ASKED, SIGNER);
        TrustBasis silent = new TrustBasis(basis.signers(), basis.anchors(), basis.timeStampAuthorities());

        SignatureReport unasked = new PdfVerifier().examine(new UnverifiedPdf(FILE), basis, NOW);
        SignatureReport asked = new PdfVerifier().examine(new UnverifiedPdf(FILE), silent, NOW);

        assertThat(unasked.facts().orElseThrow().revocation().used()).isEmpty();
        assertThat(asked.findings()).extracting(SignatureFinding::code).containsExactly("REVOCATION_UNKNOWN");
    }

    @Test
    @DisplayName("SIG-9 a list of 200,000 entries is read once, in bounded time, and found through")
    void reads_large_lists() {
        byte[] large = new TestCrl(CA).revokeOthers(200_000).revoke(SIGNER, NOW).octets();
        RevocationEvidence evidence = lists(large);
        long begin = System.nanoTime();

        assertThat(large.length).isGreaterThan(8_000_000);
        assertThat(codes(FILE, evidence, NOW)).containsExactly("CERTIFICATE_REVOKED");
        long first = System.nanoTime() - begin;
        assertThat(codes(FILE, evidence, NOW)).containsExactly("CERTIFICATE_REVOKED");

        assertThat(Duration.ofNanos(first)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    @DisplayName("SIG-9 too large evidence is not read")
    void refuses_too_large() {
        RevocationEvidence huge = lists(new byte[RevocationEvidence.CRL_LIMIT + 1]);
        RevocationEvidence answer = answers(new byte[RevocationEvidence.OCSP_LIMIT + 1]);

        assertThat(codes(FILE, huge, NOW)).containsExactlyInAnyOrder("REVOCATION_UNKNOWN", "EVIDENCE_TOO_LARGE");
        assertThat(codes(FILE, answer, NOW)).containsExactlyInAnyOrder("REVOCATION_UNKNOWN", "EVIDENCE_TOO_LARGE");
    }

    @Test
    @DisplayName("SIG-9 SIG-41 no octet of a list or an answer can be changed, and none makes the verifier throw")
    void survives_every_octet() {
        byte[] list = new TestCrl(CA)
                .revoke(TestPki.OTHER_CA, NOW, CRLReason.superseded, Optional.of(NOW))
                .octets();
        byte[] answer = new TestOcsp(SIGNER).octets();

        for (int i = 0; i < list.length; i++) {
            assertOpen(lists(flipped(list, i)), "list " + i);
        }
        for (int i = 0; i < answer.length; i++) {
            assertOpen(answers(flipped(answer, i)), "answer " + i);
        }
    }

    private static void assertOpen(RevocationEvidence evidence, String what) {
        SignatureReport report = report(FILE, evidence, NOW, SIGNER);
        assertThat(report.indication()).as(what).isEqualTo(Indication.INDETERMINATE);
        assertThat(report.findings())
                .as(what)
                .extracting(SignatureFinding::code)
                .contains("REVOCATION_UNKNOWN");
    }

    private static byte[] flipped(byte[] octets, int at) {
        byte[] copy = Arrays.copyOf(octets, octets.length);
        copy[at] ^= 0x01;
        return copy;
    }

    private static RevocationFacts passed(byte[] file, RevocationEvidence evidence, Instant now, TestIdentity signer) {
        SignatureReport report = report(file, evidence, now, signer);
        assertThat(report.findings()).isEmpty();
        return report.facts().orElseThrow().revocation();
    }

    private static List<String> codes(byte[] file, RevocationEvidence evidence, Instant now) {
        return report(file, evidence, now, SIGNER).findings().stream()
                .map(SignatureFinding::code)
                .toList();
    }

    private static SignatureReport report(byte[] file, RevocationEvidence evidence, Instant now, TestIdentity signer) {
        TrustBasis trust = TestPki.trust(TestRevocation.only(evidence), signer);
        return new PdfVerifier().examine(new UnverifiedPdf(file), trust, now);
    }
}
