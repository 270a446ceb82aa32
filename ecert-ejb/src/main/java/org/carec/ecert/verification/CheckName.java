package org.carec.ecert.verification;

import java.util.List;

/** The names of the nine checks, in their order, as findings carry them. */
final class CheckName {

    static final String IDENTIFIER = "identifier";
    static final String INTEGRITY = "integrity";
    static final String SIGNATURE = "signature";
    static final String KEY = "key";
    static final String AUTHORITY = "authority";
    static final String STATUS = "status";
    static final String PERIOD = "period";
    static final String ACCEPTANCE = "acceptance";
    static final String FRESHNESS = "freshness";

    /** Without acceptance: that is an answer of its own (VER-4). */
    static final List<String> MANDATORY =
            List.of(IDENTIFIER, INTEGRITY, SIGNATURE, KEY, AUTHORITY, STATUS, PERIOD, FRESHNESS);

    private CheckName() {}
}
