package org.carec.ecert.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.carec.ecert.exchange.IdempotencyKeyReused;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.platform.WebAddress;

/** Where a client's watch tells. */
@Entity
@Table(name = "watch_webhook")
class HookRow {

    @Id
    private String watch;

    private String client;
    private String url;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "request_sha256")
    private String requestSha256;

    protected HookRow() {}

    HookRow(String watch, String client, WebhookRequest request) {
        this.watch = watch;
        this.client = client;
        this.url = request.url();
        this.idempotencyKey = request.key().value();
        this.requestSha256 = sha256(request);
    }

    /** @throws IdempotencyKeyReused the key came with another request before */
    void requireSame(WebhookRequest request) {
        if (!requestSha256.equals(sha256(request))) {
            throw new IdempotencyKeyReused();
        }
    }

    private static String sha256(WebhookRequest request) {
        return Sha256.hex(request.watched() + " " + request.url());
    }

    String watch() {
        return watch;
    }

    String client() {
        return client;
    }

    WebAddress url() {
        return new WebAddress(url);
    }
}
