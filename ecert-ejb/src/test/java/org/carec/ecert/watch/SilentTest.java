package org.carec.ecert.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.carec.ecert.exchange.IdempotencyKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SilentTest {

    private final Silent silent = new Silent();

    @Test
    @DisplayName(
            "WAT-8 a receiver that does not answer keeps waiting neither its client's other receivers nor other clients")
    void receivers() {
        silent.add(hook("pk-portal", "dead.example"));

        assertThat(silent.has(hook("pk-portal", "dead.example"))).isTrue();
        assertThat(silent.has(hook("pk-portal", "live.example"))).isFalse();
        assertThat(silent.has(hook("uz-portal", "dead.example"))).isFalse();
    }

    @Test
    @DisplayName("WAT-8 a client with many receivers that do not answer keeps no other client waiting")
    void clients() {
        for (var host : new String[] {"a.example", "b.example", "c.example"}) {
            silent.add(hook("pk-portal", host));
        }
        assertThat(silent.has(hook("pk-portal", "d.example"))).isTrue();
        assertThat(silent.has(hook("uz-portal", "d.example"))).isFalse();
    }

    private static HookRow hook(String client, String host) {
        var watched = new Watched(Verdicts.ID, Optional.empty());
        return new HookRow("w", client, new WebhookRequest(watched, "https://" + host + "/", new IdempotencyKey("k")));
    }
}
