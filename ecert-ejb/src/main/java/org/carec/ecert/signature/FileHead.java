package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/** The header {@code %PDF-1.0} to {@code %PDF-1.7} or {@code %PDF-2.0}, at the very first octet. */
final class FileHead {

    /** Octets of the header. */
    static final int LENGTH = 8;

    private static final Pattern HEADER = Pattern.compile("%PDF-(1\\.[0-7]|2\\.0)[\r\n]");

    private FileHead() {}

    static void require(byte[] data) {
        String head = new String(data, 0, Math.min(data.length, LENGTH + 1), ISO_8859_1);
        if (!HEADER.matcher(head).matches()) {
            throw Refusal.at(FileFault.NOT_A_PDF, 0);
        }
    }
}
