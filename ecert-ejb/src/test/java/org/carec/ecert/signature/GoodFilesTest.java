package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoodFilesTest {

    private final PdfVerifier verifier = new PdfVerifier();

    @ParameterizedTest(name = "SIG-1 {0} {1} PSS {2} passes")
    @CsvSource({
        "RSA-2048, SHA-256, false, RSA-2048 PKCS#1 v1.5",
        "RSA-2048, SHA-512, false, RSA-2048 PKCS#1 v1.5",
        "RSA-3072, SHA-384, false, RSA-3072 PKCS#1 v1.5",
        "RSA-4096, SHA-512, false, RSA-4096 PKCS#1 v1.5",
        "RSA-2048, SHA-256, true, RSA-2048 PSS",
        "RSA-3072, SHA-384, true, RSA-3072 PSS",
        "RSA-4096, SHA-512, true, RSA-4096 PSS",
        "P-256, SHA-256, false, ECDSA P-256",
        "P-384, SHA-384, false, ECDSA P-384",
        "P-521, SHA-512, false, ECDSA P-521",
        "ED-255, SHA-512, false, Ed25519"
    })
    void accepts_every_algorithm_of_the_profile(String kind, String digest, boolean pss, String described)
            throws Exception {
        TestIdentity signer = TestPki.signer(kind);
        byte[] signed =
                new PdfSigner().sign(SamplePdf.plain(), TestPki.request(signer).with(digest, pss));

        SignedFacts facts = passed(signed, signer);

        assertThat(facts.signatureAlgorithm()).isEqualTo(described);
        assertThat(facts.digestAlgorithm()).isEqualTo(digest);
        assertThat(facts.level()).isEqualTo(Level.B_B);
    }

    static Stream<Arguments> unsigned() {
        return Stream.of(
                Arguments.of("cross-reference table", SamplePdf.plain()),
                Arguments.of("cross-reference stream and object streams", SamplePdf.compressed()),
                Arguments.of("a revision before the signature", SamplePdf.savedTwice()));
    }

    @ParameterizedTest(name = "SIG-1 SIG-2 {0}: passes at B-B and B-T")
    @MethodSource("unsigned")
    void accepts_what_the_signer_writes(String how, byte[] pdf) throws Exception {
        TestIdentity signer = TestPki.signer("P-256");
        SigningRequest request = TestPki.request(signer).describedAs("CAB UZ0007", "Certificate", "Tashkent");

        SignedFacts plain = passed(new PdfSigner().sign(pdf, request), signer);
        SignedFacts stamped = passed(new PdfSigner().sign(pdf, request.stampedBy(new TestTimeStamps())), signer);

        assertThat(plain.level()).isEqualTo(Level.B_B);
        assertThat(plain.timeStampTime()).isEmpty();
        assertThat(plain.claimedSigningTime()).isEqualTo(TestPki.NOW);
        assertThat(stamped.level()).isEqualTo(Level.B_T);
        assertThat(stamped.timeStampTime()).contains(TestPki.NOW);
    }

    @Test
    @DisplayName("SIG-1 a signer two CAs below the national one passes")
    void accepts_a_path_of_three() throws Exception {
        TestIdentity signer = new TestCertificate("CN=Deep,C=UZ", TestKeys.of("P-256", "deep")).by(TestPki.ISSUING_CA);
        byte[] signed = new PdfSigner().sign(SamplePdf.plain(), TestPki.request(signer));

        assertThat(passed(signed, signer).keyId()).isEqualTo("key-1");
    }

    @Test
    @DisplayName("SIG-1 a stream's length may stand in an object stream, an object stream's own may not")
    void accepts_a_packed_length() {
        TestIdentity signer = TestPki.signer("P-256");

        assertThat(passed(new PackedPdf().signedBy(signer, false), signer).level())
                .isEqualTo(Level.B_B);
        SignatureReport report = verifier.examine(
                new UnverifiedPdf(new PackedPdf().signedBy(signer, true)), TestPki.trust(signer), TestPki.NOW);
        assertThat(report.findings())
                .extracting(SignatureFinding::code)
                .containsExactly(FileFault.STREAM_LENGTH.name());
    }

    @Test
    @DisplayName("SIG-1 SIG-12 what only looks like forbidden content passes")
    void accepts_harmless_content() {
        TestIdentity signer = TestPki.signer("P-256");
        byte[] signed = Attack.bent(signer, pdf -> pdf.edit(
                        1,
                        "/Pages",
                        "/OpenAction << /S /GoTo /D [3 0 R /Fit] >> /Metadata 7 0 R /StructTreeRoot 8 0 R"
                                + " /ViewerPreferences << /DisplayDocTitle true >> /Names << /Dests 9 0 R >> /Pages")
                .edit(
                        3,
                        "/MediaBox",
                        "/Resources << /Font << /F 10 0 R /EF 10 0 R >> >> /Trans << /S /Split >> /MediaBox")
                .object(7, "<< /Type /Metadata /Subtype /XML /Length 1 >>\nstream\na\nendstream")
                .object(8, "<< /Type /StructTreeRoot /K << /S /Document /P 8 0 R >> >>")
                .object(9, "<< /Names [(a) [3 0 R /Fit]] >>")
                .object(10, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));

        assertThat(passed(signed, signer).level()).isEqualTo(Level.B_B);
    }

    private SignedFacts passed(byte[] signed, TestIdentity signer) {
        SignatureReport report = verifier.examine(new UnverifiedPdf(signed), TestPki.trust(signer), TestPki.NOW);
        assertThat(report.findings()).isEmpty();
        assertThat(report.indication()).isEqualTo(Indication.TOTAL_PASSED);
        return report.facts().orElseThrow();
    }
}
