package org.carec.ecert.registry;

import java.io.Serializable;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;

/**
 * Which keys a list shows; what is empty does not narrow it.
 *
 * @param after id of the last key of the page before; empty for the first page
 * @param limit most rows to give, at most 100
 */
public record KeyFilter(Optional<CabCode> cab, String after, int limit) implements Serializable {

    private static final int MOST = 100;

    public KeyFilter {
        limit = Math.max(1, Math.min(limit, MOST));
    }
}
