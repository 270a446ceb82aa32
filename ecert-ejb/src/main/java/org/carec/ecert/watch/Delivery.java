package org.carec.ecert.watch;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of one message to a webhook.
 *
 * @param id the same at each attempt: {@code webhook-id}
 * @param attempts made so far
 * @param next when it is tried again; empty when it is settled
 * @param failure why the last attempt failed, such as {@code HTTP_503} or {@code NO_ANSWER}; empty when it did not
 * @param content the message, JSON
 */
public record Delivery(
        String id, Instant created, Status status, int attempts, Optional<Instant> next, String failure, String content)
        implements Serializable {

    /** How far it has come. */
    public enum Status {
        PENDING,
        SENT,
        FAILED
    }
}
