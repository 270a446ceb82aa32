package org.carec.ecert.watch;

/** What a notice is for. */
enum Kind {
    /** Asks the owner of an address whether he wants to be told. */
    CONFIRM,
    /** Tells of a change. */
    CHANGE
}
