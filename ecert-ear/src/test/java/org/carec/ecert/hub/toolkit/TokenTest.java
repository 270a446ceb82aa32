package org.carec.ecert.hub.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.signature.Level;
import org.carec.ecert.signature.PdfVerifier;
import org.carec.ecert.signature.RegisteredSigner;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.SignatureReport;
import org.carec.ecert.signature.TrustBasis;
import org.carec.ecert.signature.UnverifiedPdf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest {

    @TempDir
    static Path folder;

    private static Authorities authorities;
    private static SoftToken body;
    private static X509Certificate rsa;
    private static X509Certificate ec;

    private final Terminal terminal = new Terminal();

    @BeforeAll
    static void fillTokens() throws Exception {
        SoftToken.keepIn(Files.createDirectory(folder.resolve("tokens")));
        authorities = new Authorities();
        for (String label : List.of("body", "single", "empty")) {
            SoftToken.create(label);
        }
        body = SoftToken.open("body");
        rsa = body.makeKey("rsa", KeyKind.RSA_2048, authorities);
        ec = body.makeKey("ec", KeyKind.EC_P256, authorities);
        SoftToken.open("single").makeKey("only", KeyKind.EC_P256, authorities);
        SamplePage.write(folder.resolve("in.pdf"));
    }

    @AfterAll
    static void close() {
        authorities.close();
    }

    @ParameterizedTest(name = "TLK-40 SIG-2 a token''s {0} key signs {1} with {2}, and the verifier accepts it")
    @CsvSource({
        "rsa, --digest, SHA-256, RSA-2048 PKCS#1 v1.5",
        "rsa, --digest, SHA-512, RSA-2048 PKCS#1 v1.5",
        "rsa, --pss, SHA-256, RSA-2048 PSS",
        "rsa, --pss --digest, SHA-384, RSA-2048 PSS",
        "ec, --digest, SHA-256, ECDSA P-256",
        "ec, --digest, SHA-384, ECDSA P-256"
    })
    void signs(String key, String options, String digest, String algorithm) throws IOException {
        List<String> more = new ArrayList<>(List.of("--token", "body", "--key", key));
        more.addAll(Arrays.asList(options.split(" ")));
        if (options.endsWith("--digest")) {
            more.add(digest);
        }

        assertThat(sign(more.toArray(String[]::new))).as(terminal.err()).isZero();

        SignatureReport report = report(key.equals("rsa") ? rsa : ec);
        assertThat(report.findings()).isEmpty();
        assertThat(report.facts().orElseThrow().signatureAlgorithm()).isEqualTo(algorithm);
        assertThat(report.facts().orElseThrow().digestAlgorithm()).isEqualTo(digest);
    }

    @Test
    @DisplayName("TLK-40 TLK-41 a token's key signs B-LTA with the CAs that lie on the token")
    void signs_for_long() throws IOException {
        assertThat(sign("--token", "body", "--key", "ec", "--level", "B-LTA", "--tsa", authorities.address("/tsa")))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.out()).contains("Signed B-LTA: ");
        assertThat(report(ec).facts().orElseThrow().level()).isEqualTo(Level.B_LTA);
    }

    @Test
    @DisplayName("TLK-40 the private key does not leave the token")
    void keeps_the_key() throws Exception {
        assertThat(body.key("rsa").getEncoded()).isNull();
        assertThat(body.key("rsa").getFormat()).isNull();
        assertThat(body.key("ec").getEncoded()).isNull();
        body.logOut();
    }

    @Test
    @DisplayName(
            "TLK-40 TLK-1 a wrong PIN is told, nothing is signed, and after a right one the token is logged out of")
    void names_a_wrong_pin() {
        assertThat(sign("--token", "body", "--key", "ec")).isZero();
        delete();
        assertThat(sign("--token", "body", "--key", "ec", "--pin-env", "PATH")).isNotZero();
        assertThat(terminal.err()).contains("The token does not take the PIN.");
        assertThat(sign("--token", "body", "--key", "ec", "--pin-env", "NOBODY_SET_THIS"))
                .isNotZero();
        assertThat(terminal.err()).contains("There is no PIN of the token. Set NOBODY_SET_THIS.");
        assertThat(folder.resolve("out.pdf")).doesNotExist();
    }

    @Test
    @DisplayName("TLK-40 the one key of a token needs no name, and a slot's number does instead of a label")
    void finds_the_only_key() {
        assertThat(sign("--token", "single")).as(terminal.err()).isZero();

        assertThat(sign("--token", "nobody's")).isNotZero();
        assertThat(terminal.err())
                .contains("knows 0 tokens with the label \"nobody's\"")
                .containsPattern("slot [0-9]+ \"single\"");
        String slot = terminal.err().replaceAll("(?s).*slot ([0-9]+) \"single\".*", "$1");
        assertThat(sign("--slot", slot)).as(terminal.err()).isZero();

        assertThat(sign("--slot", "99")).isNotZero();
        assertThat(terminal.err()).contains("has no usable token in slot 99");
    }

    @Test
    @DisplayName("TLK-4 a key that is not there, or not the only one, is told with those that are")
    void names_the_keys() {
        assertThat(sign("--token", "body")).isNotZero();
        assertThat(terminal.err())
                .contains("holds 2 private keys with a certificate, not one. Give --key: ", "rsa", "ec");
        assertThat(sign("--token", "body", "--key", "dsa")).isNotZero();
        assertThat(terminal.err()).contains("holds 0 private keys named \"dsa\"");
        assertThat(sign("--token", "empty")).isNotZero();
        assertThat(terminal.err()).contains("Load the key's certificate onto the token");
    }

    @Test
    @DisplayName("TLK-4 a library that is none, and options that do not go together, are told")
    void names_bad_options() throws IOException {
        Path text = Files.writeString(folder.resolve("text.so"), "hello");
        assertThat(run("--pkcs11", text.toString(), "--token", "body")).isNotZero();
        assertThat(terminal.err()).contains(text + " cannot be used as a PKCS#11 library");
        assertThat(run("--pkcs11", folder.resolve("a\"b").toString(), "--token", "body"))
                .isNotZero();
        assertThat(terminal.err()).contains("Give a path of plain characters");
        assertThat(sign("--token", "body", "--slot", "1")).isNotZero();
        assertThat(sign()).isNotZero();
        assertThat(terminal.err()).contains("Give either --token or --slot.");
        assertThat(run()).isNotZero();
        assertThat(run("--p12", "a.p12", "--pkcs11", text.toString())).isNotZero();
        assertThat(terminal.err()).contains("Give either --p12 or --pkcs11.");
        assertThat(run("--p12", "a.p12", "--key", "rsa")).isNotZero();
        assertThat(terminal.err()).contains("Give --pkcs11.");
    }

    private int sign(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--pkcs11", SoftToken.library().toString()));
        if (!Arrays.asList(more).contains("--pin-env")) {
            arguments.addAll(List.of("--pin-env", SoftToken.PIN_VARIABLE));
        }
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                folder.resolve("in.pdf").toString(), folder.resolve("out.pdf").toString()));
        arguments.addAll(List.of(more));
        return terminal.run(new SignCommand(), arguments.toArray(String[]::new));
    }

    private static void delete() {
        try {
            Files.delete(folder.resolve("out.pdf"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignatureReport report(X509Certificate signer) throws IOException {
        TrustBasis trust = new TrustBasis(
                sha256 -> Optional.of(new RegisteredSigner("key", signer)),
                List.of(authorities.national.certificate()),
                List.of(authorities.stamper.identity().certificate()),
                RevocationSource.NOT_ASKED);
        return new PdfVerifier()
                .examine(
                        new UnverifiedPdf(Files.readAllBytes(folder.resolve("out.pdf"))),
                        trust,
                        Clock.systemUTC().instant());
    }
}
