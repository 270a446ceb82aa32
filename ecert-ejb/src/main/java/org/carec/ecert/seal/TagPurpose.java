package org.carec.ecert.seal;

/** What a keyed tag is made for. Tags of one purpose are worth nothing for another. */
public enum TagPurpose {
    /** The number of an answer. */
    RECEIPT,
    /** The secret that signs what is sent to a system, by the watch. */
    WEBHOOK,
    /** The link that ends a watch, by the watch. */
    WATCH_STOP
}
