package org.carec.ecert.watch;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * A client's watch.
 *
 * @param id 22 characters of base64url
 * @param given the answer that was given last; empty while the hub has not been able to tell
 * @param asked when that was
 * @param active false when the receiver has said that it is gone (410)
 */
public record RegisteredWatch(
        String id,
        Watched watched,
        String url,
        Optional<GivenAnswer> given,
        Instant asked,
        Instant created,
        boolean active)
        implements Serializable {}
