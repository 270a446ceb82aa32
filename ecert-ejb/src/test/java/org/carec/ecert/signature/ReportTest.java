package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final TestIdentity SIGNER = Attack.SIGNER;
    private final PdfVerifier verifier = new PdfVerifier();

    @Test
    @DisplayName("SIG-8 an unregistered key is named by its certificate's SHA-256 and subject, as the only fault")
    void names_the_unregistered_certificate() {
        SignatureReport report = examine(Attack.bent(SIGNER, pdf -> {}), TestPki.trust());

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("KEY_NOT_REGISTERED");
            assertThat(finding.where())
                    .contains(HexFormat.of()
                            .formatHex(Certificate.of(SIGNER.certificate()).sha256()))
                    .contains("CN=CAB UZ0007");
        });
        assertThat(report.indication()).isEqualTo(Indication.INDETERMINATE);
        assertThat(report.subIndication()).contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
        assertThat(report.mayPassLater()).isFalse();
    }

    @Test
    @DisplayName("SIG-8 an unregistered time-stamp authority is named by its certificate's SHA-256 and subject")
    void names_the_unregistered_authority() throws Exception {
        byte[] file =
                new PdfSigner().sign(SamplePdf.plain(), TestPki.request(SIGNER).stampedBy(new TestTimeStamps()));
        TrustBasis basis = TestPki.trust(SIGNER);
        TrustBasis stampless = new TrustBasis(basis.signers(), basis.anchors(), List.of(), basis.revocation());

        assertThat(examine(file, stampless).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("TIME_STAMP_AUTHORITY_NOT_REGISTERED");
            assertThat(finding.where())
                    .contains(
                            Digest.sha256Hex(TestPki.TIME_STAMPER.certificate().getEncoded()))
                    .contains("CN=Time-Stamp Authority");
        });
    }

    @Test
    @DisplayName("SIG-8 faults that do not hide each other are told together")
    void tells_all_at_once() {
        byte[] file = Attack.bent(SIGNER, pdf -> {
            pdf.edit(6, "ETSI.CAdES.detached", "adbe.pkcs7.detached").edit(6, "/M (", "/N (");
            pdf.cms.value = value -> new byte[] {0};
            pdf.cms.referenced = TestPki.OTHER_CA;
        });

        assertThat(examine(file, TestPki.trust(SIGNER)).findings())
                .extracting(SignatureFinding::code)
                .containsExactlyInAnyOrder(
                        "SUB_FILTER_NOT_ALLOWED",
                        "SIGNING_TIME_MALFORMED",
                        "OTHER_CERTIFICATE",
                        "SIGNATURE_VALUE_WRONG");
    }

    @Test
    @DisplayName("SIG-8 an octet of the page changed is a hash failure, and only that")
    void tells_a_changed_page() {
        byte[] file = Attack.bent(SIGNER, pdf -> {});
        file[new String(file, ISO_8859_1).indexOf("100 100")] = '9';

        assertThat(examine(file, TestPki.trust(SIGNER)).findings())
                .extracting(SignatureFinding::verdictCode)
                .containsExactly("HASH_FAILURE");
    }

    @Test
    @DisplayName("SIG-8 a registry that cannot be asked leaves the answer open")
    void is_indeterminate_without_registry() {
        TrustBasis basis = TestPki.trust();
        TrustBasis down = new TrustBasis(
                sha256 -> {
                    throw new IllegalStateException("down");
                },
                basis.anchors(),
                basis.timeStampAuthorities(),
                basis.revocation());

        SignatureReport report = examine(Attack.bent(SIGNER, pdf -> {}), down);

        assertThat(report.indication()).isEqualTo(Indication.INDETERMINATE);
        assertThat(report.subIndication()).contains(SubIndication.TRY_LATER);
        assertThat(report.mayPassLater()).isTrue();
        assertThat(report.findings()).extracting(SignatureFinding::verdictCode).containsExactly("TRY_LATER");
    }

    @Test
    @DisplayName("SIG-8 every fault counts as a code of the verdict, and none has another's name")
    void every_fault_counts() {
        List<String> verdicts = List.of(
                Fault.FORMAT_FAILURE,
                Fault.HASH_FAILURE,
                Fault.SIG_CRYPTO_FAILURE,
                Fault.CRYPTO_CONSTRAINTS_FAILURE,
                Fault.PDF_ALTERED_AFTER_SIGNING,
                Fault.KEY_NOT_REGISTERED,
                Fault.KEY_NOT_ACTIVE_AT_SIGNING,
                Fault.KEY_REVOKED,
                Fault.TRY_LATER);

        assertThat(AllFaults.list()).isNotEmpty().allSatisfy(fault -> assertThat(verdicts)
                .contains(fault.verdictCode()));
        assertThat(AllFaults.list()).extracting(Fault::name).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("SIG-11 require gives the file as examined, or throws with the report")
    void requires() {
        byte[] good = Attack.bent(SIGNER, pdf -> {});
        byte[] signed = good.clone();
        UnverifiedPdf handed = new UnverifiedPdf(good);
        VerifiedPdf verified = verifier.require(handed, TestPki.trust(SIGNER), TestPki.NOW);
        good[20] ^= 1;

        assertThat(verified.bytes()).isEqualTo(signed);
        assertThatThrownBy(() -> verifier.require(new UnverifiedPdf(good), TestPki.trust(SIGNER), TestPki.NOW))
                .isInstanceOfSatisfying(
                        SignatureRefused.class,
                        refused -> assertThat(refused.report().passed()).isFalse());
    }

    @Test
    @DisplayName("SIG-11 nobody outside makes a verified file, and no report passes without facts")
    void cannot_be_forged() {
        assertThat(VerifiedPdf.class.getDeclaredConstructors())
                .allSatisfy(made ->
                        assertThat(Modifier.isPublic(made.getModifiers())).isFalse());
        assertThatThrownBy(() -> new SignatureReport(List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private SignatureReport examine(byte[] file, TrustBasis trust) {
        return verifier.examine(new UnverifiedPdf(file), trust, TestPki.NOW);
    }
}
