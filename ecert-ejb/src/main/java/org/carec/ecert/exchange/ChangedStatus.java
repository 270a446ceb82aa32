package org.carec.ecert.exchange;

/**
 * What became of a change of status.
 *
 * @param document as it stands now
 * @param pending the change waits for the other side's word; nothing has changed yet
 */
public record ChangedStatus(RegisteredDocument document, boolean pending) {}
