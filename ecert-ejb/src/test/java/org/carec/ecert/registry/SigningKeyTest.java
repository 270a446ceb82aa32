package org.carec.ecert.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.registry.RegisteredKey.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final Instant NOW = Instant.parse("2026-02-10T12:00:00Z");
    private static final CabCode CAB = new CabCode("UZ0007");

    private final TestCertificates pki = new TestCertificates(NOW);
    private final SigningKey key = new SigningKey(CAB, pki.signer("EC", 256), NOW, "uz0007-it");

    @Test
    @DisplayName("REG-3 a proposed key is not active until a second person approves")
    void approved() {
        assertThat(key.snapshot().status()).isEqualTo(Status.PROPOSED);
        assertThat(key.snapshot().activeFrom()).isEmpty();
        key.approve(NOW.plusSeconds(60), "uz-authority");
        assertThat(key.snapshot().status()).isEqualTo(Status.ACTIVE);
        assertThat(key.snapshot().activeFrom()).contains(NOW.plusSeconds(60));
    }

    @Test
    @DisplayName("REG-4 who proposed a key cannot approve it, nor slip it through as a restored one")
    void not_by_the_proposer() {
        assertThatThrownBy(() -> key.approve(NOW, " UZ0007-IT ")).isInstanceOf(SecondPersonNeeded.class);
        assertThatThrownBy(() -> key.become(change(Status.ACTIVE, "please"), NOW, "uz-authority"))
                .isInstanceOf(StepNotAllowed.class);
        assertThat(key.snapshot().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    @DisplayName("REG-4 who suspended a key cannot restore it")
    void restored_by_another() {
        key.approve(NOW, "uz-authority");
        key.become(change(Status.SUSPENDED, "audit"), NOW, "uz0007-it");
        assertThatThrownBy(() -> key.become(change(Status.ACTIVE, "over"), NOW, "uz0007-it"))
                .isInstanceOf(SecondPersonNeeded.class);
        key.become(change(Status.ACTIVE, "over"), NOW, "uz-authority");
        assertThat(key.snapshot().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    @DisplayName("REG-5 a revocation has a reason of RFC 5280, an invalidity date not in the future, and is final")
    void revoked() {
        key.approve(NOW, "uz-authority");
        assertThatThrownBy(() -> key.become(change(Status.REVOKED, "lost it"), NOW, "uz0007-it"))
                .isInstanceOf(EntryRefused.class);
        var future = new KeyChange(Status.REVOKED, "keyCompromise", Optional.of(NOW.plusSeconds(1)));
        assertThatThrownBy(() -> key.become(future, NOW, "uz0007-it")).isInstanceOf(EntryRefused.class);
        key.become(change(Status.REVOKED, "keyCompromise"), NOW, "uz0007-it");
        assertThat(key.snapshot().invalidityDate()).contains(NOW);
        assertThatThrownBy(() -> key.become(change(Status.ACTIVE, "back"), NOW, "uz-authority"))
                .isInstanceOf(StepNotAllowed.class);
    }

    private static KeyChange change(Status status, String reason) {
        return new KeyChange(status, reason, Optional.empty());
    }
}
