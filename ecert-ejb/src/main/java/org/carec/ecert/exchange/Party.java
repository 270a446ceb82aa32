package org.carec.ecert.exchange;

/** Who may change a document's status. */
enum Party {
    /** The CAB that issued it. */
    CAB,
    /** The competent authority of that CAB's country. */
    AUTHORITY
}
