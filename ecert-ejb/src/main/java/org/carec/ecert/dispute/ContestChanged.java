package org.carec.ecert.dispute;

import org.carec.ecert.platform.DocumentId;

/** A document is contested now, or no longer. Observe it after success: the transaction may still fail. */
public record ContestChanged(DocumentId id) {}
