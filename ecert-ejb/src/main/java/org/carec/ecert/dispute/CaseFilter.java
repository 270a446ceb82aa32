package org.carec.ecert.dispute;

import java.util.Optional;

/**
 * Which cases a list shows, oldest first.
 *
 * @param after id of the last case of the page before; 0 for the first page
 * @param limit most rows to give, at most 100
 */
public record CaseFilter(Optional<CaseState> state, long after, int limit) {

    private static final int MOST = 100;

    public CaseFilter {
        limit = Math.max(1, Math.min(limit, MOST));
    }
}
