package org.carec.ecert.exchange;

import java.time.Instant;

/**
 * An annulment that one side has asked for and the other has not: nothing has changed yet (EXC-8).
 *
 * @param by the side that asked
 * @param reason code it gave
 * @param proposed when
 * @param actor client or account that asked
 */
public record ProposedAnnulment(Party by, String reason, Instant proposed, String actor) {}
