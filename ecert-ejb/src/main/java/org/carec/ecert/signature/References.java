package org.carec.ecert.signature;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which objects are pointed at, and by which. A reference to an object that is not there is null (ISO 32000-1, clause 7.3.10) only until an
 * update brings the object: whoever prepared the file could wait for that. Whatever was referred to once stays noted.
 */
final class References {

    /** Stands for the trailer among the numbers of objects. */
    static final int TRAILER = 0;

    private final Map<Integer, Set<Integer>> holders = new HashMap<>();

    /** All that stands in the file. */
    static References in(PdfFile file) {
        References references = new References();
        references.add(TRAILER, file.trailer());
        file.inUse().forEach(ref -> references.add(ref.number(), file.glance(ref)));
        return references;
    }

    /** Notes what a later revision says. */
    void addAll(PdfFile file, Revision revision) {
        add(TRAILER, file.trailer());
        revision.all().stream()
                .filter(entry -> entry.kind() != XrefEntry.Kind.FREE)
                .forEach(entry -> add(entry.number(), file.glance(entry.id())));
    }

    private void add(int holder, PdfObject object) {
        if (object instanceof PdfObject.Ref ref) {
            holders.computeIfAbsent(ref.number(), number -> new HashSet<>()).add(holder);
        } else if (object instanceof PdfObject.Array array) {
            array.items().forEach(item -> add(holder, item));
        } else if (object instanceof PdfObject.Dict dict) {
            dict.entries().values().forEach(value -> add(holder, value));
        } else if (object instanceof PdfObject.Stream stream) {
            add(holder, stream.dict());
        }
    }

    boolean leadTo(int number) {
        return holders.containsKey(number);
    }

    /** Whether nothing but that object points at it. */
    boolean leadTo(int number, int onlyFrom) {
        return holders.getOrDefault(number, Set.of()).equals(Set.of(onlyFrom));
    }
}
