package org.carec.ecert.signature;

/** About how many octets of the heap an object takes on a 64-bit JVM, without what it contains: a bound, not a measurement. */
final class Footprint {

    /** What is noted of an object in a map, by its number. */
    static final int NOTE = 72;

    private static final int SMALL = 32;
    private static final int STRING = 72;
    private static final int ARRAY = 112;
    private static final int DICTIONARY = 176;
    private static final int ENTRY = 104;

    private Footprint() {}

    static int of(PdfObject object) {
        if (object instanceof PdfObject.Name name) {
            return STRING + name.value().length();
        }
        if (object instanceof PdfObject.Text text) {
            return STRING + text.value().length;
        }
        if (object instanceof PdfObject.Array) {
            return ARRAY;
        }
        return object instanceof PdfObject.Dict ? DICTIONARY : SMALL;
    }

    /** What a key takes in a dictionary. */
    static int ofEntry(String key) {
        return ENTRY + key.length();
    }
}
