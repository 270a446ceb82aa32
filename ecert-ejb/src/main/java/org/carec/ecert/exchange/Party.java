package org.carec.ecert.exchange;

/** The sides that may change a document's status. */
public enum Party {
    /** The CAB that issued it. */
    CAB,
    /** The competent authority of that CAB's country. */
    AUTHORITY
}
