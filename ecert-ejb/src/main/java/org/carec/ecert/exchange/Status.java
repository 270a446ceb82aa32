package org.carec.ecert.exchange;

/** Where a document stands in its life. EXPIRED follows from the clock and is never stored. */
public enum Status {
    /** Registered, its validity not begun. */
    REGISTERED,
    ACTIVE,
    SUSPENDED,
    WITHDRAWN,
    REPLACED,
    EXPIRED,
    ANNULLED;

    /** Nothing can follow. */
    public boolean isFinal() {
        return this == WITHDRAWN || this == REPLACED || this == ANNULLED;
    }
}
