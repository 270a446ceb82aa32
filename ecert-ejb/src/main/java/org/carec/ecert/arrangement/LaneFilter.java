package org.carec.ecert.arrangement;

import java.io.Serializable;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;

/**
 * Which lanes a list shows; what is empty does not narrow it.
 *
 * @param hs product the lane's prefix covers
 * @param after number of the last lane of the page before; 0 for the first page
 * @param limit most rows to give, at most 100
 */
public record LaneFilter(
        Optional<CountryCode> exporter,
        Optional<CountryCode> destination,
        Optional<HsCode> hs,
        Optional<DocumentType> type,
        long after,
        int limit)
        implements Serializable {

    private static final int MOST = 100;

    public LaneFilter {
        limit = Math.max(1, Math.min(limit, MOST));
    }
}
