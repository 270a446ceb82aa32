package org.carec.ecert.registry;

/** What a certificate of the register is trusted for. */
public enum Anchor {
    /** Paths of signers' certificates end in it. */
    NATIONAL_CA,
    /** Time-stamps (RFC 3161) are taken from it. */
    TIME_STAMP_AUTHORITY
}
