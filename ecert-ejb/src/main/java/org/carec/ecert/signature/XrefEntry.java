package org.carec.ecert.signature;

/**
 * One entry of a cross-reference section (ISO 32000-1, clauses 7.5.4 and 7.5.8.3).
 *
 * @param place offset of a plain object, object number of a packed one's object stream; nothing for a free one
 * @param detail generation of a plain object, index of a packed one within its stream
 */
record XrefEntry(int number, Kind kind, int place, int detail) {

    private static final int GREATEST_GENERATION = 65_535;

    enum Kind {
        FREE,
        PLAIN,
        PACKED
    }

    /**
     * An entry as its section states it.
     *
     * @param kind 0 free, 1 plain, 2 packed; anything else is null to other readers (clause 7.5.8.3), also what an octet of a wide field makes
     *     negative here
     */
    static XrefEntry of(int number, long kind, long place, long detail) {
        if (kind == 0) {
            return new XrefEntry(number, Kind.FREE, 0, 0);
        }
        boolean plain = kind == 1;
        boolean fits = isIndex(place) && isIndex(detail) && !(plain && detail > GREATEST_GENERATION);
        if (!fits || !(plain || kind == 2)) {
            throw new Refusal(FileFault.XREF_ENTRY_MALFORMED, "object " + number);
        }
        return new XrefEntry(number, plain ? Kind.PLAIN : Kind.PACKED, (int) place, (int) detail);
    }

    private static boolean isIndex(long value) {
        return value >= 0 && value <= Integer.MAX_VALUE;
    }

    PdfObject.Ref id() {
        return new PdfObject.Ref(number, kind == Kind.PLAIN ? detail : 0);
    }
}
