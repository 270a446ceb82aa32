package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of the file: {@code startxref n %%EOF} and at most one end-of-line, nothing behind. */
final class FileEnd {

    private static final int TAIL = 64;
    private static final Pattern CLOSE =
            Pattern.compile("[\\s\\S]*[\r\n]startxref(?:\r\n|\r|\n)(\\d{1,9})(?:\r\n|\r|\n)%%EOF(?:\r\n|\r|\n)?");

    private FileEnd() {}

    /** Offset of the newest cross-reference section. */
    static int startxref(byte[] data) {
        int length = Math.min(data.length, TAIL);
        String tail = new String(data, data.length - length, length, ISO_8859_1);
        Matcher close = CLOSE.matcher(tail);
        if (!close.matches()) {
            boolean appended = lastEnd(data) >= 0;
            throw Refusal.at(appended ? FileFault.OCTETS_BEHIND_END : FileFault.END_MISSING, data.length - length);
        }
        return Integer.parseInt(close.group(1));
    }

    /** Where the last {@code %%EOF} stands, -1 if nowhere. */
    private static int lastEnd(byte[] data) {
        for (int i = data.length - 5; i >= 0; i--) {
            if (data[i] == '%'
                    && data[i + 1] == '%'
                    && data[i + 2] == 'E'
                    && data[i + 3] == 'O'
                    && data[i + 4] == 'F') {
                return i;
            }
        }
        return -1;
    }
}
