package org.carec.ecert.signature;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Writes what stands in DER in BER that means the same (ITU-T X.690, clause 8). */
final class BerForge {

    private static final byte[] END = {0, 0};

    private BerForge() {}

    /** Indefinite lengths, and each octet string in two pieces. */
    static byte[] indefinite(byte[] der) {
        return indefinite(Der.exactly(der));
    }

    private static byte[] indefinite(Der element) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if ((element.tag() & 0x20) != 0) {
            out.write(element.tag());
            out.write(0x80);
            element.children().forEach(child -> out.writeBytes(indefinite(child)));
            out.writeBytes(END);
        } else if (element.is(Der.OCTET_STRING)) {
            byte[] value = element.value();
            int half = value.length / 2;
            out.write(0x24);
            out.write(0x80);
            out.writeBytes(DerWriter.element(Der.OCTET_STRING, Arrays.copyOf(value, half)));
            out.writeBytes(DerWriter.element(Der.OCTET_STRING, Arrays.copyOfRange(value, half, value.length)));
            out.writeBytes(END);
        } else {
            out.writeBytes(element.octets());
        }
        return out.toByteArray();
    }

    /** Each length in four octets, where one would do. */
    static byte[] longLengths(byte[] der) {
        return longLengths(Der.exactly(der));
    }

    private static byte[] longLengths(Der element) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if ((element.tag() & 0x20) != 0) {
            element.children().forEach(child -> content.writeBytes(longLengths(child)));
        } else {
            content.writeBytes(element.value());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(element.tag());
        out.write(0x84);
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(content.size() >> shift);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    /** The children of each set in the order opposite to that of DER. */
    static byte[] unsorted(byte[] der) {
        return unsorted(Der.exactly(der), 0);
    }

    private static byte[] unsorted(Der element, int depth) {
        if ((element.tag() & 0x20) == 0 || depth > 6) {
            return element.octets();
        }
        byte[][] children = element.children().stream()
                .map(child -> unsorted(child, depth + 1))
                .toArray(byte[][]::new);
        boolean set = element.is(Der.SET) || element.is(Der.CONTEXT_0);
        if (set) {
            Arrays.sort(children, (one, two) -> Arrays.compareUnsigned(two, one));
        }
        return DerWriter.element(element.tag(), children);
    }
}
