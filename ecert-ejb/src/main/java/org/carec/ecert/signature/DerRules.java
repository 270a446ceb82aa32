package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;

/** The canonical form of everything inside an element (ITU-T X.690, clauses 8, 10 and 11). */
final class DerRules {

    private static final int UNIVERSAL = 0x1f;
    private static final int CONSTRUCTED = 0x20;
    private static final int CLASS = 0xc0;

    private DerRules() {}

    static void requireCanonical(Der element) {
        requireCanonical(element, 0);
    }

    private static void requireCanonical(Der element, int depth) {
        if (depth > Budget.NESTING) {
            throw Der.notDer(element.start());
        }
        boolean constructed = (element.tag() & CONSTRUCTED) != 0;
        if ((element.tag() & CLASS) == 0) {
            requireUniversal(element, constructed);
        }
        if (constructed) {
            requireCanonicalParts(element, depth + 1);
        }
    }

    private static void requireCanonicalParts(Der element, int depth) {
        Der before = null;
        for (int at = element.content(); at < element.end(); at = before.end()) {
            Der part = Der.read(element.data(), at, element.end());
            requireCanonical(part, depth);
            if (before != null && element.is(Der.SET)) {
                requireSorted(before, part);
            }
            before = part;
        }
    }

    /** Elements of a SET OF stand in ascending order of their octets; none twice. */
    static void requireSorted(List<Der> elements) {
        for (int i = 1; i < elements.size(); i++) {
            requireSorted(elements.get(i - 1), elements.get(i));
        }
    }

    private static void requireSorted(Der one, Der two) {
        if (Arrays.compareUnsigned(one.data(), one.start(), one.end(), two.data(), two.start(), two.end()) >= 0) {
            throw Der.notDer(two.start());
        }
    }

    private static void requireUniversal(Der element, boolean constructed) {
        int type = element.tag() & UNIVERSAL;
        boolean collects = type == (Der.SEQUENCE & UNIVERSAL) || type == (Der.SET & UNIVERSAL);
        if (constructed != collects || type == 0 || !contentIsCanonical(element, type)) {
            throw Der.notDer(element.start());
        }
    }

    private static boolean contentIsCanonical(Der element, int type) {
        byte[] data = element.data();
        int length = element.end() - element.content();
        int at = element.content();
        return switch (type) {
            case Der.BOOLEAN -> length == 1 && (data[at] == 0 || data[at] == -1);
            case Der.INTEGER -> length == 1 || (length > 1 && data[at] != (data[at + 1] >> 7));
            case Der.BIT_STRING -> bitString(data, at, length);
            case 0x05 -> length == 0;
            case Der.OID -> oid(data, at, length);
            case Der.UTC_TIME -> digits(element, 12) && length == 13 && data[at + 12] == 'Z';
            case Der.GENERALIZED_TIME -> generalizedTime(element);
            default -> true;
        };
    }

    /** {@code YYYYMMDDHHMMSS[.f]Z}, the fraction without zeros at its end. */
    private static boolean generalizedTime(Der element) {
        byte[] data = element.data();
        int last = element.end() - 1;
        int whole = element.content() + 14;
        if (!digits(element, 14) || last < whole || data[last] != 'Z') {
            return false;
        }
        boolean fraction =
                last > whole + 1 && data[whole] == '.' && data[last - 1] != '0' && digits(data, whole + 1, last);
        return last == whole || fraction;
    }

    /** Whether so many digits begin it. */
    private static boolean digits(Der element, int count) {
        return element.end() - element.content() >= count
                && digits(element.data(), element.content(), element.content() + count);
    }

    private static boolean digits(byte[] data, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!PdfScanner.isDigit(data[at])) {
                return false;
            }
        }
        return true;
    }

    private static boolean bitString(byte[] data, int at, int length) {
        if (length < 1 || data[at] < 0 || data[at] > 7 || (length == 1 && data[at] != 0)) {
            return false;
        }
        int unused = (1 << data[at]) - 1;
        return (data[at + length - 1] & unused) == 0 || length == 1;
    }

    private static boolean oid(byte[] data, int at, int length) {
        boolean fine = length > 0 && data[at + length - 1] >= 0;
        for (int i = 0; fine && i < length; i++) {
            boolean first = i == 0 || data[at + i - 1] >= 0;
            fine = !first || data[at + i] != (byte) 0x80;
        }
        return fine;
    }

    static String text(Der element) {
        return new String(element.value(), ISO_8859_1);
    }
}
