package org.carec.ecert.signature;

import java.security.MessageDigest;
import java.util.List;

/**
 * The two stretches a signature covers: [0, {@code gap}) and [{@code resume}, {@code resume + rest}) (ISO 32000-1, clause
 * 12.8.1). Exists only in sound form; 64-bit throughout.
 */
record ByteRange(long gap, long resume, long rest) {

    ByteRange {
        if (gap <= 0 || resume <= gap + 1 || rest <= 0) {
            throw new Refusal(FieldFault.BYTE_RANGE_MALFORMED, "/ByteRange");
        }
    }

    /** The direct array {@code [0 a b c]} of a signature dictionary. */
    static ByteRange of(PdfObject.Dict signature) {
        if (signature.find("ByteRange").orElse(PdfObject.NULL) instanceof PdfObject.Array array) {
            List<PdfObject> items = array.items();
            boolean four = items.size() == 4 && items.stream().allMatch(PdfObject.Int.class::isInstance);
            if (four && number(items.get(0)) == 0) {
                return new ByteRange(number(items.get(1)), number(items.get(2)), number(items.get(3)));
            }
        }
        throw new Refusal(FieldFault.BYTE_RANGE_MALFORMED, "/ByteRange");
    }

    private static long number(PdfObject item) {
        return ((PdfObject.Int) item).value();
    }

    long end() {
        return resume + rest;
    }

    long signedOctets() {
        return gap + rest;
    }

    /** Of the octets it covers; only once it is known to lie inside the file. */
    byte[] digest(byte[] data, Digest digest) {
        MessageDigest computed = digest.begin();
        computed.update(data, 0, Math.toIntExact(gap));
        computed.update(data, Math.toIntExact(resume), Math.toIntExact(rest));
        return computed.digest();
    }
}
