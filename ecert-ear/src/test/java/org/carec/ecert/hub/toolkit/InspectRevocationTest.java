package org.carec.ecert.hub.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectRevocationTest {

    @TempDir
    static Path folder;

    private static SigningDesk desk;
    private static X509Certificate body;
    private static Path signed;

    private final Terminal terminal = new Terminal();

    @BeforeAll
    static void sign() throws Exception {
        desk = new SigningDesk(folder);
        body = desk.body("body", "CN=UZ0007 document signing,C=UZ");
        signed = desk.sign("body", "signed.pdf");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    @DisplayName("TLK-14 inspect with the CA's list accepts who is not on it, and tells the list's number and date")
    void accepts() throws Exception {
        assertThat(inspect("--crl", desk.list("empty.crl").toString())).isZero();
        assertThat(terminal.out().lines())
                .anyMatch(line -> line.startsWith("  revocation  list 41, as of "))
                .contains("              about certificate SHA-256 " + KeyProof.id(body));
    }

    @Test
    @DisplayName("TLK-14 inspect takes lists in PEM, and writes what was used as JSON")
    void reads_pem() throws Exception {
        byte[] der = Files.readAllBytes(desk.list("other.crl"));
        Path pem = Files.writeString(folder.resolve("list.pem"), Pem.encode("X509 CRL", der));

        assertThat(inspect("--json", "--crl", pem.toString())).isZero();
        JsonNode facts = Transport.JSON.readTree(terminal.out()).path("facts");
        assertThat(facts.path("revocation")).singleElement().satisfies(used -> {
            assertThat(used.path("certificateSha256").asText()).isEqualTo(KeyProof.id(body));
            assertThat(used.path("crlNumber").asText()).isEqualTo("41");
            assertThat(used.path("producedAt").isNull()).isTrue();
        });
        assertThat(facts.has("revokedLater")).isFalse();
    }

    @Test
    @DisplayName("TLK-14 inspect refuses who is on the list")
    void refuses() throws Exception {
        assertThat(inspect("--crl", desk.list("revoked.crl", body).toString())).isEqualTo(1);
        assertThat(terminal.out())
                .contains(": REFUSED", "  CERTIFICATE_REVOKED  ", ", SUPERSEDED, certificate of C=UZ,CN=UZ0007");
    }

    @Test
    @DisplayName(
            "TLK-14 once it is asked, a list of nobody concerned leaves the file undetermined, and inspect says how to give others")
    void stays_open() throws Exception {
        Path otherFolder = Files.createDirectories(folder.resolve("elsewhere"));
        try (SigningDesk elsewhere = new SigningDesk(otherFolder)) {
            assertThat(inspect("--crl", elsewhere.list("foreign.crl").toString()))
                    .isEqualTo(1);
        }
        assertThat(terminal.out()).contains(": UNDETERMINED", "REVOCATION_UNKNOWN", "--crl FILE");
    }

    @Test
    @DisplayName("TLK-14 without a list inspect says that revocation was not asked")
    void says_when_not_asked() {
        assertThat(inspect()).isZero();
        assertThat(terminal.out()).contains("  revocation  not asked: neither --crl nor --ocsp was given");
    }

    @Test
    @DisplayName("TLK-4 a file that is no list cannot be used")
    void needs_lists() throws Exception {
        Path text = Files.writeString(folder.resolve("text.crl"), "hello");
        assertThat(inspect("--crl", text.toString())).isEqualTo(2);
        assertThat(inspect("--ocsp", text.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("is not a certificate revocation list", "is not an OCSP answer");
        for (var block : List.of("=A==", "MII")) {
            var pem = "-----BEGIN X509 CRL-----\n" + block + "\n-----END X509 CRL-----\n";
            Path torn = Files.writeString(folder.resolve("torn.crl"), pem);
            assertThat(inspect("--crl", torn.toString())).as(block).isEqualTo(2);
            assertThat(terminal.err()).contains("torn.crl is not a certificate revocation list");
        }
    }

    private int inspect(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--signer",
                folder.resolve("body.pem").toString(),
                "--anchor",
                folder.resolve("ca.pem").toString()));
        arguments.addAll(List.of(more));
        arguments.add(signed.toString());
        return terminal.run(new InspectCommand(), arguments.toArray(String[]::new));
    }
}
