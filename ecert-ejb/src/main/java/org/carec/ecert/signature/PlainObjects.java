package org.carec.ecert.signature;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.carec.ecert.signature.IndirectObjects.Found;

/**
 * The plain objects of a file, by where they stand. Rules look at the same object many times; while the file is small, what was read of it
 * is kept, however many revisions it is looked at from. Of a large file nothing is kept here.
 */
final class PlainObjects {

    private final IndirectObjects objects;
    private final Budget budget;
    private final Map<Integer, Found> kept = new HashMap<>();

    PlainObjects(byte[] data, Budget budget) {
        this.objects = new IndirectObjects(data, budget);
        this.budget = budget;
    }

    /**
     * The object an entry points at.
     *
     * @param limit end of the entry's revision
     * @param lengths follows the reference of a stream's {@code /Length}
     */
    Found read(XrefEntry entry, int limit, Function<PdfObject.Ref, PdfObject> lengths) {
        Found found = kept.get(entry.place());
        if (found == null) {
            found = objects.read(entry.place(), limit, lengths);
            if (isAlwaysTheSame(found.value()) && budget.hasRoom()) {
                kept.put(entry.place(), found);
            }
        }
        if (!found.id().equals(entry.id())) {
            throw Refusal.at(FileFault.ENTRY_WRONG_OBJECT, entry.place());
        }
        return found;
    }

    /** A stream's length that stands elsewhere may be another in another revision. */
    private static boolean isAlwaysTheSame(PdfObject object) {
        return !(object instanceof PdfObject.Stream stream)
                || !(stream.dict().find("Length").orElseThrow() instanceof PdfObject.Ref);
    }

    boolean keeps(XrefEntry entry) {
        return kept.containsKey(entry.place());
    }
}
