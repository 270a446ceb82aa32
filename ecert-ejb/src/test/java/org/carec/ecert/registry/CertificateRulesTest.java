package org.carec.ecert.registry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateRulesTest {

    private static final Instant NOW = Instant.parse("2026-02-10T12:00:00Z");

    private final TestCertificates pki = new TestCertificates(NOW);

    @ParameterizedTest(name = "REG-3 {0} {1} is strong enough")
    @CsvSource({"RSA, 2048", "EC, 256", "EC, 384", "EC, 521", "EdDSA, 255"})
    void good_keys(String algorithm, int bits) {
        assertThatCode(() -> require(pki.signer(algorithm, bits))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("REG-3 a weak RSA key is refused")
    void weak_key() {
        refused(pki.signer("RSA", 1024), "1024 bits");
    }

    @Test
    @DisplayName("REG-3 a certificate for something else than signing is refused")
    void wrong_usage() {
        refused(pki.signer("EC", 256, KeyUsage.keyEncipherment), "key usage");
        refused(pki.ca(), "end-entity");
    }

    @Test
    @DisplayName("REG-3 a certificate that is not valid now is refused")
    void not_now() {
        var later = new CertificateRules(List.of(pki.ca()), NOW.plus(Duration.ofDays(4000)));
        assertThatThrownBy(() -> later.require(List.of(pki.signer("EC", 256))))
                .isInstanceOf(CertificateRefused.class)
                .hasMessageContaining("not now");
    }

    @Test
    @DisplayName(
            "REG-3 a certificate of no registered national CA is refused, one with the same name and another key too")
    void no_path() {
        var forged = new TestCertificates(NOW);
        assertThatThrownBy(
                        () -> new CertificateRules(List.of(forged.ca()), NOW).require(List.of(pki.signer("EC", 256))))
                .isInstanceOf(CertificateRefused.class)
                .hasMessageContaining("No path");
        assertThatThrownBy(() -> new CertificateRules(List.of(), NOW).require(List.of(pki.signer("EC", 256))))
                .isInstanceOf(CertificateRefused.class);
    }

    private void require(X509Certificate signer) {
        new CertificateRules(List.of(pki.ca()), NOW).require(List.of(signer));
    }

    private void refused(X509Certificate signer, String why) {
        assertThatThrownBy(() -> require(signer))
                .isInstanceOf(CertificateRefused.class)
                .hasMessageContaining(why);
    }
}
