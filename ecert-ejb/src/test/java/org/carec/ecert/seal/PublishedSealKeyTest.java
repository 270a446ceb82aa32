package org.carec.ecert.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedSealKeyTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("SEA-10 every key that opens seals is published, the newest first, by the id in its seals")
    void all_keys() throws Exception {
        var store = new TestKeystore()
                .with("old", "secp256r1", Instant.parse("2025-01-01T00:00:00Z"))
                .with("new", "secp256r1", Instant.parse("2026-01-01T00:00:00Z"));
        var hub = TestKeystore.hub(store.in(folder));
        assertThat(hub.published()).hasSize(2).doesNotHaveDuplicates();
        assertThat(hub.published().get(0).kid()).isEqualTo(hub.keyId());
    }

    @RepeatedTest(20) // coordinates that begin with a zero bit, a one bit, a zero byte
    @DisplayName("SEA-10 the point alone verifies what the key signed, and its certificate holds the same key")
    void the_point_verifies() throws Exception {
        var file = new TestKeystore().with("key", "secp256r1", Instant.EPOCH).in(folder);
        var hub = TestKeystore.hub(file);
        var key = hub.published().get(0);
        assertThat(decode(key.x())).hasSize(32);
        assertThat(decode(key.y())).hasSize(32);
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        Base64.getDecoder().decode(key.x5c().get(0))));
        assertThat(publicKey(key, (ECPublicKey) certificate.getPublicKey())).isEqualTo(certificate.getPublicKey());
    }

    @Test
    @DisplayName("SEA-10 what is published verifies a seal's signature in any library")
    void verifies_a_seal() throws Exception {
        var hub = TestKeystore.hub(
                new TestKeystore().with("key", "secp256r1", Instant.EPOCH).in(folder));
        var message = CoseSign1.read(decode(hub.seal(HubSealTest.CLAIMS))).orElseThrow();
        var key = hub.published().get(0);
        var template = hub.material.keys().newest().published();
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(publicKey(key, template));
        verifier.update(message.toBeSigned());
        assertThat(verifier.verify(message.signature())).isTrue();
    }

    private static ECPublicKey publicKey(PublishedSealKey key, ECPublicKey template) throws Exception {
        var point = new ECPoint(new BigInteger(1, decode(key.x())), new BigInteger(1, decode(key.y())));
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, template.getParams()));
    }

    private static byte[] decode(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
