package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads literal and hexadecimal strings (ISO 32000-1, clause 7.3.4). */
final class PdfStrings {

    private static final String ESCAPES = "nrtbf()\\";
    private static final String ESCAPED = "\n\r\t\b\f()\\";

    /** Value of each octet as an ASCII hexadecimal digit, -1 for any other. */
    private static final byte[] VALUES = values();

    /** Whether zeros follow is asked once in so many octets. */
    private static final int BLOCK = 64;

    private static final byte[] ZEROS = "0".repeat(1024).getBytes(ISO_8859_1);

    private PdfStrings() {}

    private static byte[] values() {
        byte[] values = new byte[256];
        for (int octet = 0; octet < values.length; octet++) {
            values[octet] = (byte) (octet < 0x80 ? Character.digit(octet, 16) : -1);
        }
        return values;
    }

    static PdfObject.Text hex(PdfScanner in) {
        int start = in.at;
        in.expect("<");
        int end = closing(in.data, in.at, in.limit);
        requireShort((end - start) / 2, start);
        Optional<byte[]> digits = end == in.limit ? Optional.empty() : pairs(in.data, in.at, end);
        byte[] value = digits.orElseGet(() -> spaced(in));
        in.at = digits.isPresent() ? end + 1 : in.at;
        return new PdfObject.Text(value, start, in.at, digits.isPresent());
    }

    /** Where the next {@code >} stands; the limit if nowhere. */
    private static int closing(byte[] data, int from, int limit) {
        int at = from;
        while (at < limit) {
            at += zeros(data, at, limit);
            for (int end = Math.min(at + BLOCK, limit); at < end; at++) {
                if (data[at] == '>') {
                    return at;
                }
            }
        }
        return limit;
    }

    /** How many zero digits follow each other here, at most as many as are compared at once. */
    private static int zeros(byte[] data, int at, int limit) {
        int most = Math.min(limit - at, ZEROS.length);
        int other = Arrays.mismatch(data, at, at + most, ZEROS, 0, most);
        return other < 0 ? most : other;
    }

    /**
     * Octets of an even number of digits and nothing else; empty when there is anything else. A signature is tens of thousands of digits,
     * most of them zeros that pad it: these are passed over many at a time, the others without a branch for what they are.
     */
    private static Optional<byte[]> pairs(byte[] data, int from, int to) {
        byte[] octets = new byte[(to - from) / 2];
        int all = (to - from) % 2 == 0 ? 0 : -1;
        for (int i = 0; i < octets.length; ) {
            i += zeros(data, from + 2 * i, to) / 2;
            for (int end = Math.min(i + BLOCK, octets.length); i < end; i++) {
                int at = from + 2 * i;
                int octet = VALUES[data[at] & 0xff] << 4 | VALUES[data[at + 1] & 0xff];
                all |= octet;
                octets[i] = (byte) octet;
            }
        }
        return all < 0 ? Optional.empty() : Optional.of(octets);
    }

    /** With white space between the digits, or a last one missing, which is zero then. */
    private static byte[] spaced(PdfScanner in) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        int high = -1;
        for (; in.peek() != '>'; in.at++) {
            int digit = in.peek() == PdfScanner.END ? -1 : VALUES[in.peek()];
            if (digit < 0 && !PdfScanner.isBlank(in.peek())) {
                throw Refusal.at(FileFault.STRING_MALFORMED, in.at);
            }
            if (digit >= 0 && high >= 0) {
                value.write(high << 4 | digit);
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            }
        }
        in.at++;
        if (high >= 0) {
            value.write(high << 4);
        }
        return value.toByteArray();
    }

    private static void requireShort(int octets, int start) {
        if (octets > Budget.STRING_OCTETS) {
            throw Refusal.at(FileFault.TOO_MANY_TOKENS, start);
        }
    }

    static PdfObject.Text literal(PdfScanner in) {
        int start = in.at;
        in.expect("(");
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        int open = 1;
        while (open > 0) {
            int octet = in.peek();
            if (octet == PdfScanner.END) {
                throw Refusal.at(FileFault.STRING_MALFORMED, start);
            }
            in.at++;
            requireShort(value.size(), start);
            open += octet == '(' ? 1 : octet == ')' ? -1 : 0;
            if (octet == '\\') {
                escape(in, value);
            } else if (open > 0) {
                value.write(octet);
            }
        }
        return new PdfObject.Text(value.toByteArray(), start, in.at, false);
    }

    private static void escape(PdfScanner in, ByteArrayOutputStream value) {
        int octet = in.peek();
        if (in.skipEndOfLine()) {
            return;
        }
        int known = ESCAPES.indexOf(octet);
        if (octet >= '0' && octet <= '7') {
            value.write(octal(in));
        } else if (octet != PdfScanner.END) {
            value.write(known >= 0 ? ESCAPED.charAt(known) : octet);
            in.at++;
        }
    }

    private static int octal(PdfScanner in) {
        int value = 0;
        for (int i = 0; i < 3 && in.peek() >= '0' && in.peek() <= '7'; i++) {
            value = value * 8 + in.peek() - '0';
            in.at++;
        }
        return value & 0xff;
    }
}
