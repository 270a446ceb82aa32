package org.carec.ecert.signature;

/** Outcome of a validation, in the words of ETSI EN 319 102-1, clause 5.1.3. */
public enum Indication {

    /** Every check was made and passed. */
    TOTAL_PASSED,

    /** The file is not what was signed, or is not a signature of the profile: it will never pass. */
    TOTAL_FAILED,

    /** What is there does not suffice to say that it is valid; with more, such as a registered key, it might. It does not pass either. */
    INDETERMINATE
}
