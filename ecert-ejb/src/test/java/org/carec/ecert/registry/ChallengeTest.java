package org.carec.ecert.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.signature.UnverifiedSigner;
import org.carec.ecert.signature.VerificationProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeTest {

    private static final Instant NOW = Instant.parse("2026-02-10T12:00:00Z");
    private static final CabCode CAB = new CabCode("UZ0007");

    private final TestCertificates pki = new TestCertificates(NOW);
    private final ChallengeText text = new ChallengeText("https://hub.example", CAB, "ab".repeat(32), "cd".repeat(32));

    @ParameterizedTest(name = "REG-3 a {0} {1} key proves itself by signing the text, with {2}")
    @CsvSource({
        "RSA, 2048, SHA256withRSA",
        "EC, 256, SHA256withECDSA",
        "EC, 384, SHA384withECDSA",
        "EC, 521, SHA512withECDSA",
        "EdDSA, 255, Ed25519"
    })
    void proven(String algorithm, int bits, String signatureAlgorithm) throws GeneralSecurityException {
        var certificate = pki.signer(algorithm, bits);
        var signer = signer(certificate);
        assertThat(signer.algorithm()).isEqualTo(signatureAlgorithm);
        var signature = sign(signatureAlgorithm, text.text());
        assertThat(signer.hasSigned(text.octets(), signature)).isTrue();
        assertThat(signer.hasSigned(text.octets(), new byte[] {1, 2, 3})).isFalse();
        signature[signature.length - 1] ^= 1;
        assertThat(signer.hasSigned(text.octets(), signature)).isFalse();
    }

    @Test
    @DisplayName("REG-3 a signature over another hub's, CAB's, certificate's or earlier challenge proves nothing")
    void bound_to_its_purpose() throws GeneralSecurityException {
        var signer = signer(pki.signer("EC", 256));
        var signature = sign("SHA256withECDSA", text.text());
        var nonce = text.nonce();
        var others = new ChallengeText[] {
            new ChallengeText("https://other.example", CAB, text.certificate(), nonce),
            new ChallengeText(text.hub(), new CabCode("UZ0008"), text.certificate(), nonce),
            new ChallengeText(text.hub(), CAB, "ef".repeat(32), nonce),
            new ChallengeText(text.hub(), CAB, text.certificate(), "ef".repeat(32))
        };
        for (var other : others) {
            assertThat(signer.hasSigned(other.octets(), signature))
                    .as(other.text())
                    .isFalse();
        }
    }

    @Test
    @DisplayName("REG-3 a challenge works once, in its time, for its certificate")
    void once() {
        var row = new ChallengeRow("cd".repeat(32), CAB, "ab".repeat(32), NOW);
        assertThatThrownBy(() -> row.use("ab".repeat(32), NOW.plusNanos(1000))).hasMessageContaining("good until");
        assertThatThrownBy(() -> row.use("ef".repeat(32), NOW)).hasMessageContaining("another certificate");
        assertThatCode(() -> row.use("ab".repeat(32), NOW)).doesNotThrowAnyException();
        assertThatThrownBy(() -> row.use("ab".repeat(32), NOW)).hasMessageContaining("been used");
    }

    private static UnverifiedSigner signer(X509Certificate certificate) {
        return new UnverifiedSigner(List.of(certificate), VerificationProfile.strict());
    }

    private byte[] sign(String algorithm, String signed) throws GeneralSecurityException {
        var signer = Signature.getInstance(algorithm);
        signer.initSign(pki.lastKey());
        signer.update(signed.getBytes(StandardCharsets.UTF_8));
        return signer.sign();
    }
}
