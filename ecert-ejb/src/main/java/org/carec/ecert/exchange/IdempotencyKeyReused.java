package org.carec.ecert.exchange;

import org.carec.ecert.platform.Problem;

/** The key has been used for another request. */
public class IdempotencyKeyReused extends Problem {

    public IdempotencyKeyReused() {
        super(
                Kind.CONFLICTING,
                "IDEMPOTENCY_KEY_REUSED",
                "You have used this Idempotency-Key for a request with other content. Take a new key for a new request.");
    }
}
