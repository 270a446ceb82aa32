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

    private static final int SEVERAL = -1;

    /** By the number referred to, the one object that does, or {@link #SEVERAL} where it is done from several places. */
    private final Map<Integer, Integer> holders = new HashMap<>();

    /** What the object just looked through refers to. */
    private final Set<Integer> inThisObject = new HashSet<>();

    /** All that stands in the file. */
    static References in(PdfFile file) {
        References references = new References();
        references.addTrailer(file);
        file.inUse().forEach(ref -> references.addObject(file, ref.number(), file.glance(ref)));
        return references;
    }

    /** Notes what a later revision says. */
    void addAll(PdfFile file, Revision revision) {
        addTrailer(file);
        revision.all().forEach(entry -> addObject(file, entry.number(), file.glance(entry.id())));
    }

    private void addTrailer(PdfFile file) {
        addObject(file, TRAILER, file.trailer());
    }

    private void addObject(PdfFile file, int holder, PdfObject object) {
        inThisObject.clear();
        add(file, holder, object);
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
        boolean again = !inThisObject.add(number);
        Integer before = holders.putIfAbsent(number, holder);
        if (before == null) {
            file.hold(2 * Footprint.NOTE);
        } else if (again || before != holder) {
            holders.put(number, SEVERAL);
        }
    }

    boolean leadTo(int number) {
        return holders.containsKey(number);
    }

    /** Whether nothing but that object points at it, and that from one place only. */
    boolean leadTo(int number, int onlyFrom) {
        return holders.getOrDefault(number, SEVERAL) == onlyFrom;
    }
}
