package org.carec.ecert.watch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs messages as the specification Standard Webhooks 1.0.0 says: HMAC-SHA256 over id, time of the attempt and octets of the message. */
final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private final byte[] secret;

    /** @param secret 24 to 64 octets */
    WebhookSignature(byte[] secret) {
        this.secret = secret.clone();
    }

    /** The secret as the receiver's library wants it. */
    String secret() {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** The header fields of an attempt. */
    Map<String, String> fields(String id, Instant attempt, String message) {
        var seconds = String.valueOf(attempt.getEpochSecond());
        var signature = mac(id + "." + seconds + "." + message);
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                seconds,
                "webhook-signature",
                VERSION + Base64.getEncoder().encodeToString(signature));
    }

    private byte[] mac(String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
