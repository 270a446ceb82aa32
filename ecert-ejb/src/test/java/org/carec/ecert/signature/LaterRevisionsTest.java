package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LaterRevisionsTest {

    private static final PdfSigner SIGNER = new PdfSigner();
    private static final TestTimeStamps STAMPS = new TestTimeStamps();

    @Test
    @DisplayName("SIG-14 SIG-2 evidence and document time-stamps may follow: B-LT, B-LTA and again")
    void grows_to_the_last_level() throws Exception {
        for (byte[] pdf : List.of(
                SamplePdf.plain(), SamplePdf.compressed(), SamplePdf.linearised(), SamplePdf.linearisedStreams())) {
            byte[] signed = SIGNER.sign(pdf, TestPki.request(Attack.SIGNER).stampedBy(STAMPS));
            byte[] kept = SIGNER.addEvidence(signed, TestEvidence.ofNationalCa());
            byte[] archived = SIGNER.addTimeStamp(kept, STAMPS);
            byte[] again = SIGNER.addTimeStamp(SIGNER.addEvidence(archived, TestEvidence.ofNationalCa()), STAMPS);

            assertThat(level(signed)).isEqualTo(Level.B_T);
            assertThat(level(kept)).isEqualTo(Level.B_LT);
            assertThat(level(archived)).isEqualTo(Level.B_LTA);
            assertThat(level(again)).isEqualTo(Level.B_LTA);
        }
    }

    @Test
    @DisplayName(
            "SIG-14 evidence and time-stamps written octet by octet pass: plain, in object streams, in the signed file already")
    void accepts_what_the_attacks_are_made_of() {
        assertThat(level(new LaterFile().evidence(Map.of()).file())).isEqualTo(Level.B_LT);
        assertThat(level(new LaterFile().stamped(Map.of()).file())).isEqualTo(Level.B_T);
        assertThat(level(new LaterFile().update(LaterFile.packedEvidence()).file()))
                .isEqualTo(Level.B_LT);
        assertThat(level(new LaterFile()
                        .update(LaterFile.packedEvidence().kindsOfEightOctets(0))
                        .file()))
                .isEqualTo(Level.B_LT);
        assertThat(level(new LaterFile()
                        .update(LaterFile.packedEvidence().deflated("<< /Predictor 1 >>"))
                        .file()))
                .isEqualTo(Level.B_LT);
        assertThat(level(new LaterFile()
                        .evidence(Map.of())
                        .stamped(Map.of())
                        .evidence(Map.of(7, "<< /CRLs [8 0 R 12 0 R] >>", 12, LaterFile.STREAM))
                        .file()))
                .isEqualTo(Level.B_LTA);
        assertThat(level(new LaterFile(pdf -> pdf.object(1, LaterFile.CATALOG)
                                .object(7, "<< /CRLs [8 0 R] /VRI << >> >>")
                                .object(8, LaterFile.STREAM))
                        .update(Map.of(7, "<< /CRLs [8 0 R 12 0 R] /VRI << >> >>", 12, LaterFile.STREAM))
                        .file()))
                .isEqualTo(Level.B_LT);
    }

    @Test
    @DisplayName("SIG-14 a file is archived only where its newest time-stamp covers evidence")
    void is_archived_by_a_stamp_over_evidence() {
        assertThat(level(new LaterFile().stamped(Map.of()).evidence(Map.of()).file()))
                .isEqualTo(Level.B_LT);
        assertThat(level(new LaterFile()
                        .evidence(Map.of())
                        .stamped(Map.of(1, LaterFile.CATALOG))
                        .file()))
                .isEqualTo(Level.B_LTA);
    }

    @Test
    @DisplayName("SIG-14 SIG-7 a document time-stamp alone proves the time, as a signature's own does")
    void proves_the_time() throws Exception {
        byte[] signed = SIGNER.sign(SamplePdf.plain(), TestPki.request(Attack.SIGNER));

        SignedFacts facts = facts(SIGNER.addTimeStamp(signed, LaterFile.STAMPED_AT));

        assertThat(facts.level()).isEqualTo(Level.B_T);
        assertThat(facts.timeStampTime()).contains(LaterFile.STAMPED_AT.time());
        assertThat(facts.documentTimeStamps()).containsExactly(LaterFile.STAMPED_AT.time());
    }

    @Test
    @DisplayName("SIG-14 SIG-9 thirty updates cost no more than bounded work")
    void reads_each_update_once() {
        LaterFile file = new LaterFile().evidence(Map.of());
        for (int i = 0; i < 29; i++) {
            String list = IntStream.rangeClosed(0, i + 1)
                    .mapToObj(n -> (n == 0 ? 8 : 11 + n) + " 0 R ")
                    .collect(Collectors.joining());
            file.update(Map.of(7, "<< /CRLs [" + list + "] >>", 12 + i, LaterFile.STREAM));
        }

        assertThat(level(file.file())).isEqualTo(Level.B_LT);
    }

    private static Level level(byte[] file) {
        return facts(file).level();
    }

    private static SignedFacts facts(byte[] file) {
        SignatureReport report =
                new PdfVerifier().examine(new UnverifiedPdf(file), TestPki.trust(Attack.SIGNER), TestPki.NOW);
        assertThat(report.findings()).isEmpty();
        return report.facts().orElseThrow();
    }
}
