package org.carec.ecert.signature;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of a PDF file (ISO 32000-1, clause 7.3), as it stands in the file: references are not followed. */
sealed interface PdfObject {

    Null NULL = new Null();

    record Null() implements PdfObject {}

    record Bool(boolean value) implements PdfObject {}

    /** An integer of at most 11 digits. */
    record Int(long value) implements PdfObject {}

    /** A number with a fraction, as it is written. Nothing we decide depends on its value but whether it stays the same. */
    record Real(String written) implements PdfObject {}

    /** A name after {@code #xx} decoding, one character for each octet. */
    record Name(String value) implements PdfObject {}

    /**
     * A string.
     *
     * @param value its octets
     * @param start offset of the opening delimiter
     * @param end offset after the closing delimiter
     * @param strictHex whether it is written as hex digits only, in even number
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Text(byte[] value, int start, int end, boolean strictHex) implements PdfObject {}

    record Ref(int number, int generation) implements PdfObject {

        @Override
        public String toString() {
            return number + " " + generation + " R";
        }
    }

    record Array(List<PdfObject> items) implements PdfObject {}

    /**
     * A dictionary.
     *
     * @param entries by decoded key
     * @param start offset of {@code <<}
     */
    record Dict(Map<String, PdfObject> entries, int start) implements PdfObject {

        Optional<PdfObject> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        boolean has(String key) {
            return entries.containsKey(key);
        }

        boolean names(String key, String name) {
            return entries.get(key) instanceof Name found && found.value().equals(name);
        }

        /** The direct, non-negative integer under a key. */
        Optional<Integer> count(String key) {
            return entries.get(key) instanceof Int found && found.value() >= 0 && found.value() <= Integer.MAX_VALUE
                    ? Optional.of((int) found.value())
                    : Optional.empty();
        }
    }

    /**
     * A stream.
     *
     * @param data offset of its first octet
     * @param length number of octets
     */
    record Stream(Dict dict, int data, int length) implements PdfObject {}
}
