package org.carec.ecert.hub.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushCommandTest {

    private static final String TOKEN = "/api/oauth/token";
    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String RESERVATIONS = "/api/v1/reservations";

    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();
    private FakeHub hub;
    private ECKey key;
    private Path metadata;
    private Path pdf;

    @BeforeEach
    void start() throws Exception {
        hub = new FakeHub()
                .answering(TOKEN, 200, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":600}")
                .answering(
                        DOCUMENTS,
                        201,
                        "{\"documentId\":\"UZ0007-C26-4K7M2QX-8\",\"registered\":\"2026-03-02T10:00:00Z\"}");
        key = new ECKeyGenerator(Curve.P_256).keyID("uz0007-it").generate();
        Files.writeString(folder.resolve("client.jwk"), key.toJSONString());
        metadata = Files.writeString(folder.resolve("m.json"), "{\"profile\":\"e-coc/1\"}");
        pdf = Files.write(folder.resolve("c.pdf"), "%PDF-1.7 specimen".getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    @DisplayName("TLK-6 the client proves itself by a signed assertion of one minute for the token endpoint")
    void proves_itself() throws Exception {
        assertThat(push()).isZero();
        String form = hub.requests(TOKEN).get(0).body();
        assertThat(form)
                .contains("grant_type=client_credentials")
                .contains("client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer");
        String assertion = Stream.of(form.split("&", -1))
                .filter(field -> field.startsWith("client_assertion="))
                .map(field -> URLDecoder.decode(field.substring(17), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        SignedJWT jwt = SignedJWT.parse(assertion);
        assertThat(jwt.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("uz0007-it").isEqualTo(claims.getSubject());
        assertThat(claims.getAudience()).containsExactly(hub.address() + TOKEN);
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(hub.requests(DOCUMENTS).get(0).header("Authorization")).isEqualTo("Bearer abc");
        assertThat(form).doesNotContain(key.getD().toString());
    }

    @Test
    @DisplayName("TLK-5 a repeated command carries the same idempotency key, another content another")
    void repeats_itself_safely() throws IOException {
        push();
        push();
        Files.writeString(metadata, "{\"profile\":\"e-tr/1\"}");
        push();
        var keys = hub.requests(DOCUMENTS).stream()
                .map(request -> request.header("Idempotency-key"))
                .toList();
        assertThat(keys).hasSize(3).doesNotContain("");
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    @Test
    @DisplayName("TLK-5 metadata, PDF and reserved number go as the parts the API names")
    void sends_its_parts() {
        assertThat(push("--document-id", "UZ0007-C26-4K7M2QX-8")).isZero();
        assertThat(hub.requests(DOCUMENTS).get(0).body())
                .contains("name=\"metadata\"\r\nContent-Type: application/json\r\n\r\n{\"profile\":\"e-coc/1\"}\r\n")
                .contains("name=\"pdf\"; filename=\"pdf.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7")
                .contains("name=\"documentId\"");
        assertThat(terminal.out()).contains("UZ0007-C26-4K7M2QX-8 registered 2026-03-02T10:00:00Z");
    }

    @Test
    @DisplayName("TLK-5 a dry run only asks for the checks")
    void only_checks() {
        hub.answering(DOCUMENTS + "/validation", 200, "{\"acceptable\":true,\"findings\":[]}");
        assertThat(push("--dry-run")).isZero();
        hub.answering(
                DOCUMENTS + "/validation",
                200,
                "{\"acceptable\":false,\"findings\":[{\"outcome\":\"FAIL\",\"code\":\"OUT_OF_SCOPE_HS\"}]}");
        assertThat(push("--dry-run")).isEqualTo(1);
        assertThat(terminal.out()).contains("OUT_OF_SCOPE_HS").contains("would be refused");
        assertThat(hub.requests(DOCUMENTS)).isEmpty();
        assertThat(hub.requests(DOCUMENTS + "/validation")).hasSize(2);
    }

    @Test
    @DisplayName("TLK-5 a reservation gives number and QR before signing")
    void reserves() throws IOException {
        hub.answering(
                RESERVATIONS,
                201,
                "{\"documentId\":\"UZ0007-C26-4K7M2QX-8\",\"qr\":{\"content\":\"https://h/d/X?t=Y#Z\",\"png\":\"AQID\"}}");
        Path qr = folder.resolve("qr.png");
        assertThat(run("--reserve", "--metadata", metadata.toString(), "--qr", qr.toString()))
                .isZero();
        assertThat(Files.readAllBytes(qr)).containsExactly(1, 2, 3);
        assertThat(terminal.out()).contains("UZ0007-C26-4K7M2QX-8");
    }

    @Test
    @DisplayName("TLK-4 a refusal is shown with code, findings and where to read on")
    void shows_the_refusal() {
        hub.answering(
                DOCUMENTS,
                422,
                "{\"type\":\"https://h/problems/not-acceptable\",\"code\":\"NOT_ACCEPTABLE\",\"detail\":\"2 findings\","
                        + "\"findings\":[{\"code\":\"OUT_OF_SCOPE_HS\",\"pointer\":\"/products/0/hsCode\","
                        + "\"sentence\":\"Not accredited for 8516.\"}]}");
        assertThat(push()).isNotZero();
        assertThat(terminal.err())
                .contains("422 NOT_ACCEPTABLE: 2 findings")
                .contains("OUT_OF_SCOPE_HS at /products/0/hsCode: Not accredited for 8516.")
                .contains("https://h/problems/not-acceptable");
    }

    @Test
    @DisplayName("TLK-4 what is missing is named with its remedy")
    void names_what_is_missing() {
        assertThat(run("--metadata", metadata.toString())).isNotZero();
        assertThat(terminal.err()).contains("either --reserve or --pdf");
        assertThat(terminal.run(new PushCommand(), "--metadata", metadata.toString(), "--pdf", pdf.toString()))
                .isNotZero();
        assertThat(terminal.err()).contains("ECERT_CLIENT");
        assertThat(run("--metadata", metadata.toString(), "--pdf", metadata.toString()))
                .isNotZero();
        assertThat(terminal.err()).contains("is not a PDF");
    }

    private int push(String... more) {
        String[] base = {"--metadata", metadata.toString(), "--pdf", pdf.toString()};
        return run(Stream.concat(Arrays.stream(base), Arrays.stream(more)).toArray(String[]::new));
    }

    private int run(String... arguments) {
        String[] client = {
            "--hub",
            hub.address().toString(),
            "--client",
            "uz0007-it",
            "--client-key",
            folder.resolve("client.jwk").toString()
        };
        return terminal.run(
                new PushCommand(),
                Stream.concat(Arrays.stream(client), Arrays.stream(arguments)).toArray(String[]::new));
    }
}
