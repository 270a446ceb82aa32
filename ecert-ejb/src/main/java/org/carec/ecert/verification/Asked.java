package org.carec.ecert.verification;

/** The way a question was asked: it settles which checks can be made at all. */
public enum Asked {
    /** A typed number, or the link of a QR code. */
    BY_ID,
    /** The whole content of a QR code, with its seal. */
    BY_QR,
    /** A file's SHA-256. */
    BY_HASH,
    /** The file itself. */
    BY_FILE;

    /** Whether the bytes of a file, or their hash, were shown: only then can integrity be judged. */
    boolean showsBytes() {
        return this == BY_HASH || this == BY_FILE;
    }
}
