package org.carec.ecert.arrangement;

/** Whether the destination demands a document on a lane, or merely takes one; the stricter first. */
public enum Coverage {
    MANDATORY,
    VOLUNTARY
}
