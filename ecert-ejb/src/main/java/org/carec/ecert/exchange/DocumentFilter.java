package org.carec.ecert.exchange;

import java.io.Serializable;

/**
 * A page of a list of documents, by ID.
 *
 * @param after last ID of the page before; empty for the first page
 * @param limit most rows to give, 1 to 100
 */
public record DocumentFilter(String after, int limit) implements Serializable {

    private static final int MOST = 100;

    public DocumentFilter {
        limit = Math.max(1, Math.min(limit, MOST));
    }
}
