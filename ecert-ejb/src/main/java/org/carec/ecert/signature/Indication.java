package org.carec.ecert.signature;

/** Outcome of a validation, in the words of ETSI EN 319 102-1, clause 5.1.3. */
public enum Indication {

    /** Every check was made and passed. */
    TOTAL_PASSED,

    /** At least one check failed for good: the same file will not pass later either, unless the registry changes. */
    TOTAL_FAILED,

    /** Not decided, for a reason outside the file; each finding says {@code TRY_LATER}. Never to be read as forged. */
    INDETERMINATE
}
