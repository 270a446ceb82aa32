package org.carec.ecert.exchange;

import java.util.Optional;

/**
 * What became of a change of status.
 *
 * @param document as it stands now
 * @param annulment the annulment that waits for the other side's word; empty when nothing waits
 */
public record ChangedStatus(RegisteredDocument document, Optional<ProposedAnnulment> annulment) {}
