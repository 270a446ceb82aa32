package org.carec.ecert.registry;

import java.io.Serializable;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.HsCode;

/**
 * Which CABs a list shows; what is empty does not narrow it.
 *
 * @param hs product a scope entry covers
 * @param within code or prefix that a scope entry covers, or lies in: what is found with a chapter too
 * @param standard a scope entry names, or its beginning; case does not count
 * @param name part of a CAB's name in either language; case does not count
 * @param after code of the last CAB of the page before; empty for the first page
 * @param limit most rows to give, at most 100
 */
public record CabFilter(
        Optional<CountryCode> country,
        Optional<HsCode> hs,
        Optional<HsCode> within,
        Optional<String> standard,
        Optional<String> name,
        String after,
        int limit)
        implements Serializable {

    private static final int MOST = 100;

    public CabFilter {
        limit = Math.max(1, Math.min(limit, MOST));
    }

    /** By what a CAB may certify. */
    public CabFilter(
            Optional<CountryCode> country, Optional<HsCode> hs, Optional<String> standard, String after, int limit) {
        this(country, hs, Optional.empty(), standard, Optional.empty(), after, limit);
    }
}
