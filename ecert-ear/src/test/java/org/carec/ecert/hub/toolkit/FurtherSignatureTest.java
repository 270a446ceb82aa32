package org.carec.ecert.hub.toolkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body's head signs what its expert has signed. */
class FurtherSignatureTest {

    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();
    private SigningBody body;
    private String expert;
    private String profile;

    @BeforeEach
    void sign_first() throws Exception {
        body = new SigningBody(folder);
        assertThat(body.sign()).as(body.err()).isZero();
        expert = body.file("expert.pem", Pem.of(body.signer).getBytes(US_ASCII));
        Files.move(folder.resolve("out.pdf"), folder.resolve("in.pdf"), StandardCopyOption.REPLACE_EXISTING);
        profile = Files.writeString(
                        folder.resolve("agreed.properties"),
                        """
                        name = agreed
                        version = 1
                        relaxations = SEVERAL_SIGNATURES
                        accept.ECDSA.256 = SHA-256
                        accept.RSA_PKCS1.2048-8192 = SHA-256
                        """)
                .toString();
    }

    @AfterEach
    void stop() {
        body.close();
    }

    @Test
    @DisplayName(
            "TLK-44 SIG-2 SIG-35 under a profile that allows it a further signature is added, up to B-LTA, and inspect tells of both")
    void adds_one() throws Exception {
        body.certify("/issuing.crl", "/ocsp");
        String[] lasting = body.lasting("B-LTA", "--profile", profile, "--signed-by", expert);

        assertThat(body.sign(lasting)).as(body.err()).isZero();

        assertThat(body.out()).contains("Signed B-LTA: ");
        String head = body.file("head.pem", Pem.of(body.signer).getBytes(US_ASCII));
        assertThat(inspect("--signer", expert, "--signer", head)).isZero();
        assertThat(terminal.out()).contains("  signed further, B-LTA:");
        assertThat(inspect("--json", "--signer", expert, "--signer", head)).isZero();
        String last = terminal.out().lines().reduce("", (one, other) -> other);
        JsonNode facts = Transport.JSON.readTree(last).path("facts");
        assertThat(facts.path("further")).singleElement().satisfies(further -> assertThat(
                        further.path("signerCertificateSha256").asText())
                .isEqualTo(KeyProof.id(body.signer)));
        assertThat(inspect("--signer", expert)).isEqualTo(1);
        assertThat(terminal.out()).contains("KEY_NOT_REGISTERED");
    }

    @Test
    @DisplayName("TLK-44 without such a profile, or not knowing who signed before, nothing is written")
    void writes_nothing_unasked() throws Exception {
        body.certify("/issuing.crl", "/ocsp");

        assertThat(body.refused()).contains("is signed already, and the profile allows no further signature.");
        assertThat(body.refused("--profile", profile)).contains("with --signed-by");
    }

    @Test
    @DisplayName("TLK-44 what a hub would refuse is told: the same key again, somebody else before")
    void tells_what_is_wrong() throws Exception {
        assertThat(body.sign("--profile", profile, "--signed-by", expert)).isEqualTo(1);
        assertThat(body.err()).contains("SIGNER_TWICE  ");

        body.certify("/issuing.crl", "/ocsp");
        String stranger = body.file("stranger.pem", Pem.of(body.signer).getBytes(US_ASCII));
        assertThat(body.sign("--profile", profile, "--signed-by", stranger)).isEqualTo(1);
        assertThat(body.err()).contains("KEY_NOT_REGISTERED  ");
    }

    private int inspect(String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of(folder.resolve("out.pdf").toString(), "--profile", profile));
        all.addAll(List.of("--anchor", folder.resolve("ca.pem").toString()));
        var authority = body.authorities.stamper.identity().certificate();
        all.addAll(
                List.of("--tsa-anchor", body.file("tsa.pem", Pem.of(authority).getBytes(US_ASCII))));
        all.addAll(List.of(more));
        return terminal.run(new InspectCommand(), all.toArray(String[]::new));
    }
}
