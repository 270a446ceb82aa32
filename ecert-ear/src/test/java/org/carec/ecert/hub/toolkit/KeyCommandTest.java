package org.carec.ecert.hub.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class KeyCommandTest {

    private static final String SUBJECT = "C=UZ,O=Body,CN=UZ0007 document signing";

    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();

    @ParameterizedTest
    @ValueSource(strings = {"RSA-2048", "RSA-3072", "EC-P256", "EC-P384", "EC-P521", "Ed25519", "GOST-256", "GOST-512"})
    @DisplayName("TLK-2 a new key comes with a valid certificate request and is readable by its owner only")
    void makes_key_and_request(String kind) throws Exception {
        assertThat(create("a.p12", kind)).isZero();
        SigningIdentity identity = SigningIdentity.read(folder.resolve("a.p12"), Terminal.password());
        String pem = Files.readString(folder.resolve("a.p12.csr"));
        PKCS10CertificationRequest request =
                (PKCS10CertificationRequest) new PEMParser(new StringReader(pem)).readObject();
        assertThat(request.isSignatureValid(new JcaContentVerifierProviderBuilder()
                        .setProvider(KnownCertificates.BOUNCY_CASTLE)
                        .build(identity.certificate().getPublicKey())))
                .isTrue();
        assertThat(request.getSubjectPublicKeyInfo().getEncoded())
                .isEqualTo(identity.certificate().getPublicKey().getEncoded());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("TLK-2 an existing key is never overwritten")
    void keeps_the_old_key() throws IOException {
        create("a.p12", "EC-P256");
        byte[] before = Files.readAllBytes(folder.resolve("a.p12"));
        assertThat(create("a.p12", "EC-P256")).isNotZero();
        assertThat(terminal.err()).contains("exists already");
        assertThat(Files.readAllBytes(folder.resolve("a.p12"))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC-P256", "GOST-256"})
    @DisplayName("TLK-2 only the certificate of that very key can be installed")
    void installs_its_own_certificate_only(String kind) throws IOException {
        create("a.p12", kind);
        create("b.p12", kind);
        Path other = folder.resolve("b.pem");
        SigningIdentity b = SigningIdentity.read(folder.resolve("b.p12"), Terminal.password());
        Files.writeString(other, Pem.of(b.certificate()));
        assertThat(install("a.p12", other)).isNotZero();
        assertThat(terminal.err()).contains("is not of the key in");
        assertThat(install("b.p12", other)).isZero();
    }

    @Test
    @DisplayName("TLK-4 an unknown kind and a bad subject are answered with what there is")
    void explains_bad_input() {
        assertThat(create("a.p12", "DSA-1024")).isNotZero();
        assertThat(terminal.err()).contains("no key kind DSA-1024").contains("EC-P256");
        assertThat(terminal.run(
                        new KeyCommand(),
                        "new",
                        "--p12",
                        folder.resolve("c.p12").toString(),
                        "--subject",
                        "nobody",
                        "--request",
                        folder.resolve("c.csr").toString(),
                        "--password-env",
                        Terminal.PASSWORD_VARIABLE))
                .isNotZero();
        assertThat(terminal.err()).contains("no subject name");
        assertThat(folder.resolve("c.p12")).doesNotExist();
    }

    @Test
    @DisplayName("TLK-4 a wrong password and a file that is no key store are told apart")
    void explains_bad_key_stores() throws IOException {
        create("a.p12", "EC-P256");
        assertThat(problem(folder.resolve("a.p12"), "wrong")).contains("password does not open");
        Path junk = Files.writeString(folder.resolve("junk.p12"), "junk");
        assertThat(problem(junk, "any")).contains("is not a PKCS#12 file");
        assertThat(problem(folder.resolve("none.p12"), "any")).contains("cannot be read");
    }

    @Test
    @DisplayName("TLK-4 a file that holds no certificate is named")
    void names_a_bad_certificate_file() throws IOException {
        create("a.p12", "EC-P256");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThat(install("a.p12", empty)).isNotZero();
        assertThat(terminal.err()).contains(empty + " holds no certificate. Give X.509 certificates as PEM.");
        Path junk = Files.writeString(folder.resolve("junk.pem"), "-----BEGIN CERTIFICATE-----\njunk\n");
        assertThat(install("a.p12", junk)).isNotZero();
        assertThat(terminal.err()).contains(junk + " cannot be read as X.509 certificates.");
    }

    @Test
    @DisplayName("TLK-6 the printed half of a client key is public")
    void prints_the_public_half() throws IOException {
        Path jwk = folder.resolve("client.jwk");
        assertThat(terminal.run(new KeyCommand(), "client", "--id", "uz0007-it", "--out", jwk.toString()))
                .isZero();
        assertThat(terminal.out()).contains("\"kid\":\"uz0007-it\"").doesNotContain("\"d\"");
        assertThat(ClientKey.read("uz0007-it", jwk).key().isPrivate()).isTrue();
    }

    @Test
    @DisplayName("TLK-1 no option of any command takes a password")
    void takes_no_password() {
        for (Object command : List.of(
                new KeyCommand(), new SignCommand(), new InspectCommand(), new PushCommand(), new VerifyCommand())) {
            options(new CommandLine(command));
        }
    }

    @Test
    @DisplayName("TLK-2 a certificate request of an RSA key made at a given time starts then")
    void placeholder_starts_now() {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        var placeholder = new CertificateRequest(SUBJECT, KeyKind.RSA_2048.generate()).placeholder(now);
        assertThat(placeholder.getNotBefore().toInstant()).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC-P256", "GOST-512"})
    @DisplayName("TLK-8 only a proof of possession of this very key is signed")
    void signs_no_strangers_text(String kind) throws IOException {
        create("a.p12", kind);
        SigningIdentity identity = SigningIdentity.read(folder.resolve("a.p12"), Terminal.password());
        String purpose = "CAREC e-CERT Hub: proof of possession of a signing key\\nversion: 1\\ncertificate-sha256: ";
        String proper = purpose + KeyProof.id(identity.certificate()) + "\\nnonce: 1\\n";
        try (FakeHub hub = new FakeHub().answering("/api/v1/trust/keys", 201, "{\"status\":\"PROPOSED\"}")) {
            KeyProof proof = new KeyProof(ApiClient.anonymous(hub.address()));
            for (String text : List.of("1\\u0082anything", purpose + "0".repeat(64) + "\\nnonce: 1\\n")) {
                hub.answering("/api/v1/trust/keys/challenges", 200, "{\"id\":\"1\",\"text\":\"" + text + "\"}");
                assertThatThrownBy(() -> proof.register(identity)).hasMessageContaining("it was not signed");
            }
            assertThat(hub.requests("/api/v1/trust/keys")).isEmpty();
            hub.answering("/api/v1/trust/keys/challenges", 200, "{\"id\":\"1\",\"text\":\"" + proper + "\"}");
            assertThat(proof.register(identity).path("status").asText()).isEqualTo("PROPOSED");
        }
    }

    private static void options(CommandLine command) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            assertThat(option.longestName())
                    .satisfiesAnyOf(name -> assertThat(name).doesNotContain("pass"), name -> assertThat(name)
                            .isEqualTo("--password-env"));
        }
        command.getSubcommands().values().forEach(KeyCommandTest::options);
    }

    private int create(String name, String kind) {
        return terminal.run(
                new KeyCommand(),
                "new",
                "--p12",
                folder.resolve(name).toString(),
                "--kind",
                kind,
                "--subject",
                SUBJECT,
                "--request",
                folder.resolve(name + ".csr").toString(),
                "--password-env",
                Terminal.PASSWORD_VARIABLE);
    }

    private int install(String name, Path certificate) {
        return terminal.run(
                new KeyCommand(),
                "install",
                "--p12",
                folder.resolve(name).toString(),
                "--certificate",
                certificate.toString(),
                "--password-env",
                Terminal.PASSWORD_VARIABLE);
    }

    private static String problem(Path file, String password) {
        try {
            SigningIdentity.read(file, password.toCharArray());
            return "";
        } catch (ToolkitProblem e) {
            return e.getMessage();
        }
    }
}
