package org.carec.ecert.signature;

/** Baseline level of a PAdES signature (ETSI EN 319 142-1, clause 6). */
public enum Level {

    /** Signed; the signing time is only claimed. */
    B_B,

    /** Signed, and a registered time-stamp authority vouches that the signature existed at a time. */
    B_T,

    /** B-T, and the file holds the evidence to judge the signer's certificate by. */
    B_LT,

    /** B-LT, and a document time-stamp vouches for all of it. */
    B_LTA
}
