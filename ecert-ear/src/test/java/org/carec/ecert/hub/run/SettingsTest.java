package org.carec.ecert.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path directory;

    @Test
    @DisplayName("RUN-10 the environment wins over the file, the command line over both")
    void environment_first() throws Exception {
        Path file = Files.writeString(directory.resolve("ecert.properties"), "ecert.db.user=file\necert.port=1\n");
        Settings settings = Settings.of(Map.of("ECERT_DB_USER", "environment", "HOME", "/x"), file);
        assertThat(settings.find("ecert.db.user")).contains("environment");
        assertThat(settings.port()).isEqualTo(1);
        assertThat(settings.with("ecert.port", 2).port()).isEqualTo(2);
        assertThat(settings.with("ecert.port", null).port()).isEqualTo(1);
        assertThat(settings.asEnvironment()).containsOnlyKeys("ECERT_DB_USER", "ECERT_PORT");
    }

    @Test
    @DisplayName("RUN-10 the file may be named by ECERT_CONFIG_FILE; an unknown file is an error")
    void names_its_file() throws Exception {
        Path file = Files.writeString(directory.resolve("ecert.properties"), "ecert.db.url=jdbc:x\n");
        assertThat(Settings.of(Map.of("ECERT_CONFIG_FILE", file.toString()), null)
                        .find("ecert.db.url"))
                .contains("jdbc:x");
        assertThatThrownBy(() -> Settings.of(Map.of(), directory.resolve("absent")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("absent");
    }

    @Test
    @DisplayName("RUN-11 settings print their names, never their values")
    void prints_no_values() {
        assertThat(Settings.of(Map.of("ECERT_DB_PASSWORD", "s3cret"), null).toString())
                .contains("ECERT_DB_PASSWORD")
                .doesNotContain("s3cret");
    }

    @Test
    @DisplayName("RUN-12 with ecert.production the hub refuses to make its own keys or database")
    void production_brings_its_own() {
        Settings production =
                Settings.of(Map.of("ECERT_PRODUCTION", "true"), null).with("ecert.data.dir", directory);
        assertThatThrownBy(() -> Hub.start(production, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ecert.seal.keystore");
        assertThat(directory.resolve("keys")).doesNotExist();
        Settings keys = production.with("ecert.seal.keystore", "x").with("ecert.token.secret", "y");
        assertThatThrownBy(() -> Hub.start(keys.with("ecert.data.dir", directory.resolve("other")), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ecert.db.url");
    }

    @Test
    @DisplayName("RUN-1 keys made by the hub are made once, a usable P-256 key among them")
    void makes_keys_once() throws Exception {
        Settings first = new Secrets(directory).complete(Settings.of(Map.of(), null));
        Settings second = new Secrets(directory).complete(Settings.of(Map.of(), null));
        assertThat(second.asEnvironment()).isEqualTo(first.asEnvironment());
        var keystore = java.security.KeyStore.getInstance(
                Path.of(first.find("ecert.seal.keystore").orElseThrow()).toFile(),
                first.find("ecert.seal.password").orElseThrow().toCharArray());
        var chain = keystore.getCertificateChain(keystore.aliases().nextElement());
        assertThat(chain[0].getPublicKey().getAlgorithm()).isEqualTo("EC");
    }

    @Test
    @DisplayName(
            "RUN-16 the hub's own seal is certified by a CA of which only the certificate and a list current as long are kept")
    void certifies_its_seal() throws Exception {
        Settings settings = new Secrets(directory).complete(Settings.of(Map.of(), null));
        var keystore = java.security.KeyStore.getInstance(
                Path.of(settings.find("ecert.seal.keystore").orElseThrow()).toFile(),
                settings.find("ecert.seal.password").orElseThrow().toCharArray());
        assertThat(java.util.Collections.list(keystore.aliases())).hasSize(1);
        var chain = keystore.getCertificateChain(keystore.aliases().nextElement());
        assertThat(chain).hasSize(2);
        chain[0].verify(chain[1].getPublicKey());
        try (var file =
                Files.newInputStream(Path.of(settings.find("ecert.seal.crl").orElseThrow()))) {
            var list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(file);
            list.verify(chain[1].getPublicKey());
            assertThat(list.isRevoked(chain[0])).isFalse();
            assertThat(list.getNextUpdate()).isEqualTo(((X509Certificate) chain[0]).getNotAfter());
        }
        try (var kept = Files.list(directory.resolve("keys"))) {
            assertThat(kept.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("secrets.properties", "seal.p12", "seal.crl");
        }
    }
}
