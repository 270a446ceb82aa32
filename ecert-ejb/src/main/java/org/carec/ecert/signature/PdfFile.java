package org.carec.ecert.signature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file whose structure was found sound (profile, sections A and B), and its objects on demand. Made by
 * {@link #read}, which refuses everything else.
 */
final class PdfFile {

    private final byte[] data;
    private final List<Revision> revisions;
    private final Budget budget;
    private final IndirectObjects objects;
    private final Map<Integer, PdfObject> known = new HashMap<>();
    private final Map<Integer, PackedObjects> packedByOffset = new HashMap<>();

    private PdfFile(byte[] data, List<Revision> revisions, Budget budget) {
        this.data = data;
        this.revisions = revisions;
        this.budget = budget;
        this.objects = new IndirectObjects(data, budget);
    }

    static PdfFile read(byte[] data) {
        if (data.length > UnverifiedPdf.LIMIT) {
            throw new Refusal(FileFault.FILE_TOO_LARGE, data.length + " octets");
        }
        FileHead.require(data);
        Budget budget = new Budget();
        PdfFile file = new PdfFile(data, new RevisionChain(data, budget).read(), budget);
        TrailerRules.require(file.revisions);
        new EntryRules(data, budget, file::streamAt).require(file.revisions);
        return file;
    }

    byte[] data() {
        return data;
    }

    /** Oldest first. */
    List<Revision> revisions() {
        return revisions;
    }

    Revision newest() {
        return revisions.get(revisions.size() - 1);
    }

    PdfObject.Dict trailer() {
        return newest().sections().get(0).trailer();
    }

    /** The newest cross-reference entry of an object. */
    Optional<XrefEntry> entry(PdfObject.Ref ref) {
        for (int i = revisions.size() - 1; i >= 0; i--) {
            Optional<XrefEntry> entry = revisions.get(i).find(ref.number());
            if (entry.isPresent()) {
                return entry.filter(found ->
                        found.kind() != XrefEntry.Kind.FREE && found.id().equals(ref));
            }
        }
        return Optional.empty();
    }

    /** The revision a plain object's octets stand in. */
    Revision revisionHolding(long offset) {
        return revisions.stream()
                .filter(revision -> revision.holds(offset))
                .findFirst()
                .orElseThrow(() -> Refusal.at(FileFault.OFFSET_OUTSIDE_FILE, offset));
    }

    /** Follows references to the object itself; what is absent is null (ISO 32000-1, clause 7.3.10). */
    PdfObject resolve(PdfObject object) {
        PdfObject found = object;
        for (int hop = 0; found instanceof PdfObject.Ref ref; hop++) {
            if (hop == Budget.REFERENCE_HOPS) {
                throw new Refusal(FileFault.TOO_MANY_HOPS, "object " + ref.number());
            }
            found = fetch(ref);
        }
        return found;
    }

    PdfObject resolve(PdfObject.Dict dict, String key) {
        return resolve(dict.find(key).orElse(PdfObject.NULL));
    }

    private PdfObject fetch(PdfObject.Ref ref) {
        Optional<XrefEntry> entry = entry(ref);
        if (entry.isEmpty()) {
            return PdfObject.NULL;
        }
        PdfObject object = known.get(ref.number());
        if (object == null) {
            object = entry.get().kind() == XrefEntry.Kind.PLAIN ? plain(entry.get()) : packed(entry.get());
            known.put(ref.number(), object);
        }
        return object;
    }

    private PdfObject plain(XrefEntry entry) {
        int limit = revisionHolding(entry.place()).end();
        IndirectObjects.Found found = objects.read(entry.place(), limit, this::lengthOf);
        if (!found.id().equals(entry.id())) {
            throw Refusal.at(FileFault.ENTRY_WRONG_OBJECT, entry.place());
        }
        return found.value();
    }

    /** A stream's length may stand in another plain object, not in one that needs a stream to be read. */
    private PdfObject lengthOf(PdfObject.Ref ref) {
        return entry(ref)
                .filter(entry -> entry.kind() == XrefEntry.Kind.PLAIN)
                .map(entry -> objects.read(
                                entry.place(), revisionHolding(entry.place()).end(), nested -> PdfObject.NULL)
                        .value())
                .orElse(PdfObject.NULL);
    }

    private PdfObject packed(XrefEntry entry) {
        Revision revision = revisions.stream()
                .filter(candidate -> candidate.find(entry.number()).equals(Optional.of(entry)))
                .reduce((older, newer) -> newer)
                .orElseThrow();
        return streamAt(revision.find(entry.place()).orElseThrow()).object(entry);
    }

    private PackedObjects streamAt(XrefEntry container) {
        PackedObjects stream = packedByOffset.get(container.place());
        if (stream == null) {
            stream = PackedObjects.of(plain(container), container, data, budget);
            packedByOffset.put(container.place(), stream);
        }
        return stream;
    }
}
