package org.carec.ecert.exchange;

import org.carec.ecert.platform.Problem;

/** The request has no usable idempotency key. */
public class IdempotencyKeyMissing extends Problem {

    public IdempotencyKeyMissing() {
        super(
                Kind.UNACCEPTABLE,
                "IDEMPOTENCY_KEY_MISSING",
                "This request needs the header Idempotency-Key: 1 to 64 visible ASCII characters, a new one for each new request.");
    }
}
