package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.validationreport.ValidationReportUtils;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ValidationReportTest {

    private static final TestTimeStamps STAMPS = LaterFile.SIGNED_AT;

    @Test
    @DisplayName("SIG-15 a report on accepted and refused files conforms to the schema of ETSI TS 119 102-2")
    void conforms_to_the_schema() throws Exception {
        byte[] good = new PdfSigner()
                .sign(SamplePdf.plain(), TestPki.request(Attack.SIGNER).stampedBy(STAMPS));
        Stream<byte[]> bad = Stream.concat(
                LaterAttacks.all().stream().map(Attack::file),
                TrustAttacks.onSigner().stream().map(Attack::file));
        List<ValidationReport.Examined> files = Stream.concat(Stream.of(good), bad)
                .map(ValidationReportTest::examined)
                .toList();

        String xml = ValidationReport.of(files, SignatureFinding::code);

        assertThatCode(() -> ValidationReportUtils.getInstance()
                        .getSchema()
                        .newValidator()
                        .validate(new StreamSource(new StringReader(xml))))
                .doesNotThrowAnyException();
        assertThat(xml)
                .contains(
                        "urn:etsi:019102:mainindication:total-passed",
                        "urn:etsi:019102:mainindication:total-failed",
                        "urn:etsi:019102:mainindication:indeterminate",
                        "urn:etsi:019102:subindication:FORMAT_FAILURE",
                        "<vr:POETime>" + STAMPS.time() + "</vr:POETime>");
    }

    @Test
    @DisplayName("SIG-15 every fault has a sub-indication of ETSI EN 319 102-1, final ones before the others")
    void speaks_the_standard() {
        List<String> known = Arrays.stream(eu.europa.esig.dss.enumerations.SubIndication.values())
                .map(Enum::name)
                .toList();

        assertThat(SubIndication.values()).extracting(SubIndication::name).isSubsetOf(known);
        assertThat(AllFaults.list())
                .allSatisfy(fault -> assertThat(fault.subIndication()).isNotNull());
        assertThat(report(TrustFault.REGISTRY_UNAVAILABLE, TimeFault.TIME_STAMP_IN_FUTURE, CmsFault.DIGEST_DIFFERS))
                .isEqualTo(SubIndication.HASH_FAILURE);
        assertThat(report(TrustFault.REGISTRY_UNAVAILABLE, TimeFault.TIME_STAMP_IN_FUTURE))
                .isEqualTo(SubIndication.TIMESTAMP_ORDER_FAILURE);
        assertThat(report(TrustFault.REGISTRY_UNAVAILABLE)).isEqualTo(SubIndication.TRY_LATER);
    }

    @Test
    @DisplayName("SIG-15 names that XML cannot hold do not break the report")
    void survives_any_name() {
        ValidationReport.Examined file = examined(SamplePdf.plain());
        String xml = ValidationReport.of(
                List.of(new ValidationReport.Examined(
                        "a\u0000<&>\uFFFF.pdf", file.sha256(), file.report(), file.time())),
                SignatureFinding::code);

        assertThat(xml).contains("a\uFFFD&lt;&amp;&gt;\uFFFD.pdf");
        assertThatThrownBy(() -> ValidationReport.of(List.of(), SignatureFinding::code))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("SIG-8 a finding about a place in the file gives its offset as a number, one inside the CMS does not")
    void gives_offsets() {
        assertThat(SignatureFinding.of(FileFault.SYNTAX, "offset 1207").offset())
                .hasValue(1207);
        assertThat(SignatureFinding.of(FieldFault.GAP_NOT_CONTENTS, "/ByteRange, offset 9")
                        .offset())
                .hasValue(9);
        assertThat(SignatureFinding.of(CmsFault.NOT_DER, "CMS offset 12").offset())
                .isEmpty();
        assertThat(SignatureFinding.of(CmsFault.NOT_DER, "object 12").offset()).isEmpty();
    }

    private static SubIndication report(Fault... faults) {
        List<SignatureFinding> findings = Arrays.stream(faults)
                .map(fault -> SignatureFinding.of(fault, "file"))
                .toList();
        return SignatureReport.refused(findings).subIndication().orElseThrow();
    }

    private static ValidationReport.Examined examined(byte[] file) {
        SignatureReport report =
                new PdfVerifier().examine(new UnverifiedPdf(file), TestPki.trust(Attack.SIGNER), TestPki.NOW);
        return new ValidationReport.Examined("a.pdf", Digest.SHA_256.of(file), report, TestPki.NOW);
    }
}
