package org.carec.ecert.signature;

/**
 * A file somebody claims to be a signed PDF. Nothing about it is known yet; only {@link PdfVerifier} reads it.
 *
 * @param bytes the whole file; a file above {@link #LIMIT} octets is refused with a finding, not with an exception
 */
@SuppressWarnings("ArrayRecordComponent") // equality of files is never asked of this record
public record UnverifiedPdf(byte[] bytes) {

    /** The largest file that is read, in octets (20 MB). */
    public static final int LIMIT = 20 * 1024 * 1024;

    public UnverifiedPdf {
        // A copy, so that nobody changes the file between the check and its use. Too large a file is never read.
        bytes = bytes.length > LIMIT ? bytes : bytes.clone();
    }

    /** A copy of the file. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The file itself, for readers inside this package: it must not be changed. */
    byte[] raw() {
        return bytes;
    }
}
