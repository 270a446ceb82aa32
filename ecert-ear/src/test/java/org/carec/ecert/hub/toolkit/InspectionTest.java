package org.carec.ecert.hub.toolkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.signature.SignatureFinding;
import org.carec.ecert.signature.SignatureReport;
import org.carec.ecert.signature.SubIndication;
import org.carec.ecert.signature.TrustBasis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {

    @TempDir
    static Path folder;

    private static SigningDesk desk;
    private static X509Certificate body;

    private final Terminal terminal = new Terminal();

    @BeforeAll
    static void open() throws Exception {
        desk = new SigningDesk(folder);
        body = desk.body("body", "CN=UZ0007 document signing,C=UZ");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    @DisplayName("TLK-11 of an accepted file the line holds the level and the facts, and no finding")
    void writes_the_facts() throws Exception {
        Path signed = desk.stamp("body", "signed.pdf");
        assertThat(inspect("--tsa-anchor", folder.resolve("tsa.pem").toString(), signed.toString()))
                .isZero();
        JsonNode line = lines().get(0);
        assertThat(line.path("file").asText()).isEqualTo(signed.toString());
        assertThat(line.path("accepted").isBoolean()).isTrue();
        assertThat(line.path("accepted").asBoolean()).isTrue();
        assertThat(line.path("level").asText()).isEqualTo("B-T");
        assertThat(line.path("indication").asText()).isEqualTo("TOTAL-PASSED");
        assertThat(line.path("findings").isArray()).isTrue();
        assertThat(line.path("findings")).isEmpty();

        JsonNode facts = line.path("facts");
        byte[] pdf = Files.readAllBytes(signed);
        assertThat(facts.path("signerCertificateSha256").asText()).isEqualTo(KeyProof.id(body));
        assertThat(facts.path("signatureAlgorithm").asText()).isEqualTo("ECDSA P-256");
        assertThat(facts.path("digestAlgorithm").asText()).isEqualTo("SHA-256");
        assertThat(line.path("fileSha256").asText()).isEqualTo(sha256(pdf));
        assertThat(facts.path("signatureValueSha256").asText()).matches("[0-9a-f]{64}");
        assertThat(facts.path("signedOctets").asLong()).isEqualTo(pdf.length - gap(pdf));
        assertThat(Instant.parse(facts.path("timeStampTime").asText()))
                .isBetween(
                        Instant.parse(facts.path("claimedSigningTime").asText()),
                        Instant.parse(facts.path("claimedSigningTime").asText()).plusSeconds(60));
    }

    @Test
    @DisplayName("TLK-11 --report writes one validation report on all files that could be read")
    void writes_the_report() throws Exception {
        Path signed = desk.stamp("body", "reported.pdf");
        Path report = folder.resolve("report.xml");

        assertThat(inspect(
                        "--report",
                        report.toString(),
                        signed.toString(),
                        folder.resolve("body.pem").toString()))
                .isEqualTo(1);

        assertThat(Files.readString(report))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("reported.pdf", "body.pem", "urn:carec:ecert:fault:TIME_STAMP_AUTHORITY_NOT_REGISTERED")
                .contains("urn:carec:ecert:fault:NOT_A_PDF", "urn:etsi:019102:subindication:FORMAT_FAILURE");
    }

    @Test
    @DisplayName("TLK-11 of a refused file the line holds each finding with code, place, sentence and remedy")
    void writes_the_findings() throws Exception {
        Path signed = desk.stamp("body", "stamped.pdf");
        assertThat(terminal.run(new InspectCommand(), "--json", signed.toString()))
                .isEqualTo(1);
        JsonNode line = lines().get(0);
        assertThat(line.path("accepted").asBoolean(true)).isFalse();
        assertThat(line.path("level").isNull()).isTrue();
        assertThat(line.path("indication").asText()).isEqualTo("INDETERMINATE");
        assertThat(line.path("subIndication").asText()).isEqualTo("NO_CERTIFICATE_CHAIN_FOUND");
        assertThat(line.has("facts")).isFalse();
        assertThat(line.path("findings"))
                .extracting(finding -> finding.path("code").asText())
                .containsExactly("TIME_STAMP_AUTHORITY_NOT_REGISTERED", "KEY_NOT_REGISTERED");
        assertThat(line.path("findings")).allSatisfy(finding -> {
            assertThat(finding.path("verdictCode").asText()).isEqualTo("KEY_NOT_REGISTERED");
            assertThat(finding.path("where").asText()).startsWith("certificate SHA-256 ");
            assertThat(finding.path("sentence").asText()).endsWith(".");
            assertThat(finding.path("remedy").asText()).endsWith(".");
        });
    }

    @Test
    @DisplayName("TLK-11 there are as many lines as files that could be read, in their order")
    void writes_a_line_a_file() throws Exception {
        Path signed = desk.sign("body", "a.pdf");
        Path text = Files.writeString(folder.resolve("b.pdf"), "hello");
        assertThat(inspect(signed.toString(), "missing.pdf", text.toString(), signed.toString()))
                .isEqualTo(2);
        assertThat(lines())
                .extracting(line -> line.path("accepted").asBoolean())
                .containsExactly(true, false, true);
        assertThat(lines().get(0).path("facts").path("timeStampTime").isNull()).isTrue();
    }

    @Test
    @DisplayName("TLK-12 line ends, escapes and turned text in names appear as what they are")
    void shows_hostile_names() throws Exception {
        desk.body("hostile", "CN=Body\nforged.pdf: ACCEPTED\u001b[2J\u202e,C=UZ");
        Path file = desk.sign("hostile", "a.pdf: REFUSED\nb.pdf: ACCEPTED\n.pdf");
        assertThat(terminal.run(new InspectCommand(), file.toString(), file + "\nno.pdf: ACCEPTED"))
                .isEqualTo(2);
        assertThat(terminal.out().lines()).noneMatch(line -> line.matches("(forged|b)\\.pdf: .*"));
        assertThat(terminal.out())
                .contains("Body\\u{a}forged.pdf: ACCEPTED\\u{1b}[2J\\u{202e}", "a.pdf: REFUSED\\u{a}b.pdf")
                .doesNotContain("\u001b", "\u202e");
        assertThat(terminal.err().lines()).hasSize(1);
    }

    @Test
    @DisplayName("TLK-12 a hostile name stays within its line of JSON, and the line within ASCII")
    void writes_hostile_names() throws Exception {
        Path file = desk.sign("body", "a\n{\"accepted\":true}\n.pdf");
        assertThat(terminal.run(new InspectCommand(), "--json", file.toString()))
                .isEqualTo(1);
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.path("file").asText()).isEqualTo(file.toString()));

        Inspection foreign = new Inspection("\u0441\u0435\u0440\u0442\u2028.pdf", "00", undecided(), Optional.empty());
        assertThat(InspectionJson.line(foreign)).matches("\\p{ASCII}+");
        assertThat(Transport.JSON
                        .readTree(InspectionJson.line(foreign))
                        .path("file")
                        .asText())
                .isEqualTo(foreign.file());
    }

    @Test
    @DisplayName("TLK-9 what the verifier could not decide is not accepted, and called undetermined")
    void keeps_the_third_outcome() {
        Inspection inspection = new Inspection("a.pdf", "00", undecided(), Optional.empty());
        assertThat(inspection.accepted()).isFalse();
        TrustBasis nobody = new TrustBasis(sha256 -> Optional.empty(), List.of(), List.of());
        assertThat(new InspectionText(nobody, Instant.EPOCH).block(inspection).lines())
                .hasSize(4)
                .startsWith("a.pdf: UNDETERMINED", "  VERIFIER_UNAVAILABLE  SHA-256")
                .anyMatch(line -> line.startsWith("    To do: "));
        assertThat(InspectionJson.line(inspection)).contains("\"accepted\":false", "\"indication\":\"INDETERMINATE\"");
    }

    private static SignatureReport undecided() {
        SignatureFinding finding =
                new SignatureFinding("VERIFIER_UNAVAILABLE", "TRY_LATER", SubIndication.TRY_LATER, "SHA-256");
        return new SignatureReport(List.of(finding), Optional.empty());
    }

    private int inspect(String... files) {
        List<String> arguments = new ArrayList<>(List.of("--json", "--signer"));
        arguments.addAll(List.of(
                folder.resolve("body.pem").toString(),
                "--anchor",
                folder.resolve("ca.pem").toString()));
        arguments.addAll(List.of(files));
        return terminal.run(new InspectCommand(), arguments.toArray(String[]::new));
    }

    private List<JsonNode> lines() throws JsonProcessingException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : terminal.out().lines().toList()) {
            lines.add(Transport.JSON.readTree(line));
        }
        return lines;
    }

    /** How many octets the signature leaves out: its own /Contents. */
    private static int gap(byte[] pdf) {
        String text = new String(pdf, ISO_8859_1);
        int begin = text.indexOf('<', text.indexOf("/Contents"));
        return text.indexOf('>', begin) + 1 - begin;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
