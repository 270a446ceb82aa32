package org.carec.ecert.signature;

/**
 * One entry of a cross-reference section (ISO 32000-1, clauses 7.5.4 and 7.5.8.3).
 *
 * @param place offset of a plain object, object number of a packed one's object stream; nothing for a free one
 * @param detail generation of a plain object, index of a packed one within its stream
 */
record XrefEntry(int number, Kind kind, int place, int detail) {

    enum Kind {
        FREE,
        PLAIN,
        PACKED
    }

    static XrefEntry of(int number, long kind, long place, long detail) {
        boolean fits = place >= 0 && place <= Integer.MAX_VALUE && detail >= 0 && detail <= Integer.MAX_VALUE;
        if (kind == 0) {
            return new XrefEntry(number, Kind.FREE, 0, 0);
        }
        if (!fits || kind > 2 || (kind == 1 && detail > 65_535)) {
            throw new Refusal(FileFault.XREF_ENTRY_MALFORMED, "object " + number);
        }
        return new XrefEntry(number, kind == 1 ? Kind.PLAIN : Kind.PACKED, (int) place, (int) detail);
    }

    PdfObject.Ref id() {
        return new PdfObject.Ref(number, kind == Kind.PLAIN ? detail : 0);
    }
}
