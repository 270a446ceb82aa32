package org.carec.ecert.notary;

import org.carec.ecert.platform.DocumentId;

/**
 * A signed statement.
 *
 * @param id the number it is about
 * @param pdf one A4 page, signed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Statement(DocumentId id, byte[] pdf) {}
