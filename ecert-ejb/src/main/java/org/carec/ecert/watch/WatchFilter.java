package org.carec.ecert.watch;

import java.io.Serializable;

/**
 * A page of a client's watches, by id.
 *
 * @param after last id of the page before; empty for the first page
 * @param limit most rows to give, 1 to 100
 */
public record WatchFilter(String after, int limit) implements Serializable {

    private static final int MOST = 100;

    public WatchFilter {
        limit = Math.max(1, Math.min(limit, MOST));
    }
}
