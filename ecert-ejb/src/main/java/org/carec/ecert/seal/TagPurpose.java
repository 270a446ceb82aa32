package org.carec.ecert.seal;

/** What a keyed tag is made for. Tags of one purpose are worth nothing for another. */
public enum TagPurpose {
    /** The number of an answer. */
    RECEIPT
}
