package org.carec.ecert.exchange;

import org.carec.ecert.platform.DocumentId;

/** A document's status was changed. Observe it after success: the transaction may still fail. */
public record StatusChanged(DocumentId id, StatusEvent event) {}
