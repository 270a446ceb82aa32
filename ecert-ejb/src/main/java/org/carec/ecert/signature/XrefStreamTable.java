package org.carec.ecert.signature;

import java.util.List;
import java.util.function.Consumer;

/** The rows of a cross-reference stream (ISO 32000-1, clause 7.5.8). */
final class XrefStreamTable {

    private static final int FIELD_LIMIT = 8;

    private final PdfObject.Dict dict;
    private final Budget budget;

    XrefStreamTable(PdfObject.Dict dict, Budget budget) {
        this.dict = dict;
        this.budget = budget;
    }

    void read(byte[] rows, Consumer<XrefEntry> entries) {
        int[] widths = numbers("W", new int[0]);
        if (widths.length != 3 || widths[0] > FIELD_LIMIT || widths[1] > FIELD_LIMIT || widths[2] > FIELD_LIMIT) {
            throw malformed();
        }
        int width = widths[0] + widths[1] + widths[2];
        int[] index = numbers("Index", new int[] {0, dict.count("Size").orElse(0)});
        if (index.length % 2 != 0 || width == 0 || total(index) * width != rows.length) {
            throw malformed();
        }
        int at = 0;
        for (int i = 0; i < index.length; i += 2) {
            for (int number = index[i]; number < index[i] + index[i + 1]; number++) {
                entries.accept(entry(rows, at, widths, number));
                at += width;
            }
        }
    }

    private long total(int[] index) {
        long total = 0;
        for (int i = 1; i < index.length; i += 2) {
            total += index[i];
        }
        budget.spendObjects(total, dict.start());
        return total;
    }

    private static XrefEntry entry(byte[] rows, int at, int[] widths, int number) {
        long kind = widths[0] == 0 ? 1 : field(rows, at, widths[0]);
        long place = field(rows, at + widths[0], widths[1]);
        long detail = field(rows, at + widths[0] + widths[1], widths[2]);
        return XrefEntry.of(number, kind, place, detail);
    }

    private static long field(byte[] rows, int at, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = (value << 8) | (rows[at + i] & 0xff);
        }
        return value;
    }

    private int[] numbers(String key, int[] otherwise) {
        if (!dict.has(key)) {
            return otherwise;
        }
        if (!(dict.find(key).orElseThrow() instanceof PdfObject.Array array)) {
            throw malformed();
        }
        List<PdfObject> items = array.items();
        return items.stream().mapToInt(this::number).toArray();
    }

    private int number(PdfObject item) {
        if (item instanceof PdfObject.Int found && found.value() >= 0 && found.value() < Integer.MAX_VALUE / 2) {
            return (int) found.value();
        }
        throw malformed();
    }

    private Refusal malformed() {
        return Refusal.at(FileFault.XREF_STREAM_MALFORMED, dict.start());
    }
}
