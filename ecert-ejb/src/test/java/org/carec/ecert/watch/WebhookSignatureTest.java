package org.carec.ecert.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** The worked example of the libraries that receivers use. */
    @Test
    @DisplayName("WAT-8 a message is signed as the libraries of Standard Webhooks check it")
    void signs() {
        var fields = new WebhookSignature(Base64.getDecoder().decode(SECRET))
                .fields("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), "{\"test\": 2432232314}");

        assertThat(fields)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    @DisplayName("WAT-8 the secret is shown as those libraries want it")
    void shows() {
        assertThat(new WebhookSignature(Base64.getDecoder().decode(SECRET)).secret())
                .isEqualTo("whsec_" + SECRET);
    }
}
