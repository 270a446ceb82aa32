package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file whose structure was found sound (profile, sections A and B), and its objects on demand. Made by
 * {@link #read}, which refuses everything else.
 */
final class PdfFile {

    private final byte[] data;
    private final List<Revision> revisions;
    private final Budget budget;
    private final PlainObjects objects;
    private final Map<Integer, PdfObject> known = new HashMap<>();
    private final Map<Integer, PackedObjects> packedByOffset;

    private PdfFile(byte[] data, List<Revision> revisions, Budget budget) {
        this.data = data;
        this.revisions = revisions;
        this.budget = budget;
        this.objects = new PlainObjects(data, budget);
        this.packedByOffset = new HashMap<>();
    }

    /** The same file, of which only some revisions are looked at. */
    private PdfFile(PdfFile whole, List<Revision> revisions) {
        this.data = whole.data;
        this.revisions = revisions;
        this.budget = whole.budget;
        this.objects = whole.objects;
        this.packedByOffset = whole.packedByOffset;
    }

    static PdfFile read(byte[] data, VerificationProfile profile) {
        if (data.length > UnverifiedPdf.LIMIT) {
            throw new Refusal(FileFault.FILE_TOO_LARGE, data.length + " octets");
        }
        FileHead.require(data);
        Budget budget = new Budget();
        PdfFile file = new PdfFile(data, new RevisionChain(data, budget, profile).read(), budget);
        TrailerRules.require(file.revisions);
        new EntryRules(data, budget, file::streamAt).require(file.revisions);
        HybridRules.require(file);
        return file;
    }

    /** The file as it stood after so many revisions. */
    PdfFile after(int count) {
        return new PdfFile(this, revisions.subList(0, count));
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

    /** Whether any object of that number is in use. */
    boolean uses(int number) {
        return newestEntry(number)
                .filter(found -> found.kind() != XrefEntry.Kind.FREE)
                .isPresent();
    }

    /** The newest cross-reference entry of an object. */
    Optional<XrefEntry> entry(PdfObject.Ref ref) {
        return newestEntry(ref.number())
                .filter(found ->
                        found.kind() != XrefEntry.Kind.FREE && found.id().equals(ref));
    }

    private Optional<XrefEntry> newestEntry(int number) {
        for (int i = revisions.size() - 1; i >= 0; i--) {
            Optional<XrefEntry> entry = revisions.get(i).find(number);
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    /** The revision a plain object's octets stand in. */
    Revision revisionHolding(long offset) {
        for (Revision revision : revisions) {
            if (revision.holds(offset)) {
                return revision;
            }
        }
        throw Refusal.at(FileFault.OFFSET_OUTSIDE_FILE, offset);
    }

    /** All objects of the file as it stands now, by number; an object stream's and a cross-reference stream's among them. */
    List<PdfObject.Ref> inUse() {
        int[] numbers = revisions.stream()
                .flatMap(revision -> revision.sections().stream())
                .flatMapToInt(section -> section.entries().keySet().stream().mapToInt(Integer::intValue))
                .sorted()
                .toArray();
        List<PdfObject.Ref> inUse = new ArrayList<>(numbers.length);
        int before = -1;
        for (int number : numbers) {
            if (number != before && uses(number)) {
                inUse.add(newestEntry(number).orElseThrow().id());
            }
            before = number;
        }
        return inUse;
    }

    /** Reads an object to look at it once: of a large file nothing is kept. */
    PdfObject glance(PdfObject.Ref ref) {
        PdfObject object = known.get(ref.number());
        if (object != null) {
            return object;
        }
        XrefEntry entry = entry(ref).orElse(null);
        if (entry == null) {
            return PdfObject.NULL;
        }
        int held = budget.held();
        object = parse(entry);
        if (!objects.keeps(entry)) {
            budget.releaseTo(held);
        }
        return object;
    }

    /** Counts what somebody keeps of this file's objects. */
    void hold(int octets) {
        budget.hold(octets, data.length);
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
            object = parse(entry.get());
            known.put(ref.number(), object);
        }
        return object;
    }

    private PdfObject parse(XrefEntry entry) {
        return entry.kind() == XrefEntry.Kind.PLAIN ? plain(entry, this::lengthOf) : packed(entry);
    }

    private PdfObject plain(XrefEntry entry, Function<PdfObject.Ref, PdfObject> lengths) {
        return found(entry, lengths).value();
    }

    /** Offset behind a plain object's {@code endobj}. */
    int endOf(XrefEntry entry) {
        return found(entry, this::lengthOf).end();
    }

    private IndirectObjects.Found found(XrefEntry entry, Function<PdfObject.Ref, PdfObject> lengths) {
        return objects.read(entry, revisionHolding(entry.place()).end(), lengths);
    }

    /** A stream's length may stand in any other object that is not a stream. */
    private PdfObject lengthOf(PdfObject.Ref ref) {
        return entry(ref)
                .filter(entry -> entry.kind() == XrefEntry.Kind.PACKED)
                .map(this::packed)
                .orElseGet(() -> plainLengthOf(ref));
    }

    /** An object stream's length may not stand in an object stream. */
    private PdfObject plainLengthOf(PdfObject.Ref ref) {
        return entry(ref)
                .filter(entry -> entry.kind() == XrefEntry.Kind.PLAIN)
                .map(entry -> plain(entry, nested -> PdfObject.NULL))
                .orElse(PdfObject.NULL);
    }

    private PdfObject packed(XrefEntry entry) {
        Revision revision = revisions.stream()
                .filter(candidate -> candidate.find(entry.number()).equals(Optional.of(entry)))
                .reduce((older, newer) -> newer)
                .orElseThrow();
        return streamAt(revision.find(entry.place()).orElseThrow()).object(entry);
    }

    /** Decodes a stream that no page shows: without filter or with FlateDecode. */
    byte[] decode(PdfObject.Stream stream) {
        return new StreamDecoder(data, budget).decode(stream);
    }

    /** The objects of an object stream. */
    PackedObjects streamAt(XrefEntry container) {
        PackedObjects stream = packedByOffset.get(container.place());
        if (stream == null) {
            stream = PackedObjects.of(plain(container, this::plainLengthOf), container, data, budget);
            packedByOffset.put(container.place(), stream);
        }
        return stream;
    }
}
