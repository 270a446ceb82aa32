package org.carec.ecert.signature;

import java.util.HashMap;
import java.util.Map;

/**
 * Which objects are pointed at, and by which. A reference to an object that is not there is null (ISO 32000-1, clause 7.3.10) only until an
 * update brings the object: whoever prepared the file could wait for that. Whatever was referred to once stays noted.
 */
final class References {

    /** Stands for the trailer among the numbers of objects. */
    static final int TRAILER = 0;

    private static final int SEVERAL = -1;

    /** By the number referred to, the one object that does, or {@link #SEVERAL}. */
    private final Map<Integer, Integer> holders = new HashMap<>();

    /** All that stands in the file. */
    static References in(PdfFile file) {
        References references = new References();
        references.addTrailer(file);
        file.inUse().forEach(ref -> references.add(file, ref.number(), file.glance(ref)));
        return references;
    }

    /** Notes what a later revision says. */
    void addAll(PdfFile file, Revision revision) {
        addTrailer(file);
        revision.all().stream()
                .filter(entry -> entry.kind() != XrefEntry.Kind.FREE)
                .forEach(entry -> add(file, entry.number(), file.glance(entry.id())));
    }

    private void addTrailer(PdfFile file) {
        add(file, TRAILER, file.trailer());
    }

    private void add(PdfFile file, int holder, PdfObject object) {
        if (object instanceof PdfObject.Ref ref) {
            note(file, holder, ref.number());
        } else if (object instanceof PdfObject.Array array) {
            array.items().forEach(item -> add(file, holder, item));
        } else if (object instanceof PdfObject.Dict dict) {
            dict.entries().values().forEach(value -> add(file, holder, value));
        } else if (object instanceof PdfObject.Stream stream) {
            add(file, holder, stream.dict());
        }
    }

    private void note(PdfFile file, int holder, int number) {
        Integer before = holders.putIfAbsent(number, holder);
        if (before == null) {
            file.hold(Footprint.NOTE);
        } else if (before != holder) {
            holders.put(number, SEVERAL);
        }
    }

    boolean leadTo(int number) {
        return holders.containsKey(number);
    }

    /** Whether nothing but that object points at it. */
    boolean leadTo(int number, int onlyFrom) {
        return holders.getOrDefault(number, SEVERAL) == onlyFrom;
    }
}
