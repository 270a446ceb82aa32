package org.carec.ecert.registry;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One step of a life cycle.
 *
 * @param status what it became
 * @param effectiveFrom first day (UTC) on which it is so
 * @param recordedAt when the hub was told
 * @param actor who said so: a client id, an account, or a name from the opening file
 * @param reason why, in the actor's words
 */
public record Step<S>(S status, LocalDate effectiveFrom, Instant recordedAt, String actor, String reason)
        implements Serializable {}
