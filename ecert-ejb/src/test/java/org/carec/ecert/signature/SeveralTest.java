package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeveralTest {

    private static final PdfSigner TOOL = new PdfSigner();

    private final PdfVerifier verifier = new PdfVerifier();

    static Stream<SeveralFiles.Several> files() {
        return SeveralFiles.all().stream();
    }

    @ParameterizedTest(name = "SIG-35 {0}: passes where it was agreed on, and nowhere else")
    @MethodSource("files")
    void passes(SeveralFiles.Several several) {
        UnverifiedPdf pdf = new UnverifiedPdf(several.file());
        TrustBasis strict = SeveralFile.trust().under(VerificationProfile.strict());

        SignatureReport report = verifier.examine(pdf, SeveralFile.trust(), TestPki.NOW);

        assertThat(report.findings()).isEmpty();
        SignedFacts facts = report.facts().orElseThrow();
        assertThat(facts.level()).isEqualTo(several.level());
        assertThat(facts.all())
                .extracting(SignedFacts::signerCertificateSha256)
                .isEqualTo(Stream.of(Attack.SIGNER, SeveralFile.SECOND, SeveralFile.THIRD)
                        .limit(several.signatures())
                        .map(signer -> Digest.sha256Hex(
                                Certificate.of(signer.certificate()).der().octets()))
                        .toList());
        assertThat(facts.all()).extracting(SignedFacts::signatureValueSha256).doesNotHaveDuplicates();
        assertThat(facts.further()).allMatch(further -> further.further().isEmpty());
        assertThat(verifier.examine(pdf, strict, TestPki.NOW).findings())
                .extracting(SignatureFinding::code)
                .containsExactly("SEVERAL_SIGNATURES");
        assertThat(new NeededRelaxations(verifier).of(pdf, strict, TestPki.NOW))
                .contains(Set.of(Relaxation.SEVERAL_SIGNATURES));
    }

    @ParameterizedTest(name = "SIG-10 SIG-35 {0}: EU DSS passes each signature")
    @MethodSource("files")
    void reference_agrees(SeveralFiles.Several several) throws Exception {
        assertThat(ReferenceValidator.ofSeveral().judgeEach(several.file()))
                .hasSize(several.signatures())
                .allMatch("TOTAL-PASSED"::equals);
    }

    @Test
    @DisplayName("SIG-35 each signature is proved by what was stamped after it, and by nothing that stood before")
    void each_its_own_time() throws Exception {
        TestTimeStamps early = new TestTimeStamps().at(TestPki.NOW.minus(Duration.ofHours(2)));
        byte[] first = TOOL.sign(SamplePdf.plain(), TestPki.request(Attack.SIGNER));
        byte[] stamped = TOOL.addTimeStamp(first, early);
        byte[] both = TOOL.sign(stamped, TestPki.request(SeveralFile.SECOND));

        SignedFacts facts = verifier.examine(new UnverifiedPdf(both), SeveralFile.trust(), TestPki.NOW)
                .facts()
                .orElseThrow();

        assertThat(facts.level()).isEqualTo(Level.B_T);
        assertThat(facts.timeStampTime()).contains(early.time());
        SignedFacts second = facts.further().get(0);
        assertThat(second.level()).isEqualTo(Level.B_B);
        assertThat(second.timeStampTime()).isEmpty();
        assertThat(second.documentTimeStamps()).isEmpty();
        assertThat(second.signedBytes()).isGreaterThan(facts.signedBytes());
    }

    @Test
    @DisplayName("SIG-15 SIG-35 the validation report tells of each signature")
    void each_in_the_report() throws Exception {
        byte[] file = SeveralFiles.all().get(0).file();
        SignatureReport report = verifier.examine(new UnverifiedPdf(file), SeveralFile.trust(), TestPki.NOW);
        var examined = new ValidationReport.Examined("a.pdf", Digest.SHA_256.of(file), report, TestPki.NOW);

        String written = ValidationReport.of(List.of(examined), SignatureFinding::code);

        assertThat(written.split("<vr:SignatureValidationReport>", -1)).hasSize(3);
        assertThat(written.split("mainindication:total-passed", -1)).hasSize(3);
    }
}
