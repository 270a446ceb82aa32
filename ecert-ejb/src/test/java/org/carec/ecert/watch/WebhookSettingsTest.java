package org.carec.ecert.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSettingsTest {

    private final WebhookSettings settings = new WebhookSettings();

    @BeforeEach
    void as_shipped() {
        settings.internalHosts = Optional.empty();
    }

    @ParameterizedTest(name = "WAT-9 nothing is sent to \"{0}\"")
    @ValueSource(
            strings = {
                "http://portal.example/hook",
                "https://127.0.0.1/hook",
                "https://10.0.0.8/hook",
                "https://[::1]/hook",
                "https://[fd00::1]/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://user:secret@portal.example/hook",
                "https://portal.example/hook#x",
                "file:///etc/passwd",
                "portal.example",
                ""
            })
    void refuses(String url) {
        assertThatThrownBy(() -> settings.require(url)).isInstanceOf(WebhookRefused.class);
    }

    @Test
    @DisplayName("WAT-9 a host that a setting names is sent to, and over http where a setting allows it")
    void takes() {
        assertThat(settings.require("https://portal.example/hook").host()).isEqualTo("portal.example");
        settings.internalHosts = Optional.of("relay.internal, 127.0.0.1");
        settings.http = true;
        assertThat(settings.require("http://127.0.0.1:8080/hook").host()).isEqualTo("127.0.0.1");
    }
}
