package org.carec.ecert.watch;

import org.carec.ecert.exchange.IdempotencyKey;

/**
 * A client wants to be told by a webhook.
 *
 * @param url where to: https, a host with a public address, no credentials, no fragment, at most 500 ASCII characters
 * @param key the client's name for this request
 */
public record WebhookRequest(Watched watched, String url, IdempotencyKey key) {}
