package org.carec.ecert.signature;

import java.util.stream.IntStream;

/**
 * The objects of one object stream (ISO 32000-1, clause 7.5.7). Each ends before the next begins: some readers cut it off there, and would see another
 * object than those who read on.
 */
final class PackedObjects {

    private final int container;
    private final byte[] decoded;
    private final int first;
    private final int[] numbers;
    private final int[] places;
    private final Budget budget;

    private PackedObjects(int container, byte[] decoded, PdfObject.Dict dict, Budget budget) {
        this.container = container;
        this.decoded = decoded;
        this.budget = budget;
        this.first = dict.count("First").orElseThrow(this::malformed);
        int count = dict.count("N").orElseThrow(this::malformed);
        if (first > decoded.length || count > first) { // each object takes more than one octet of the head
            throw malformed();
        }
        budget.spendObjects(count, dict.start());
        this.numbers = new int[count];
        this.places = new int[count];
        readHead();
    }

    static PackedObjects of(PdfObject object, XrefEntry container, byte[] data, Budget budget) {
        boolean stream = object instanceof PdfObject.Stream found
                && found.dict().names("Type", "ObjStm")
                && !found.dict().has("Extends");
        if (!stream) {
            throw Refusal.at(FileFault.OBJECT_STREAM_MALFORMED, container.place());
        }
        PdfObject.Stream found = (PdfObject.Stream) object;
        byte[] decoded = new StreamDecoder(data, budget).decode(found);
        return new PackedObjects(container.number(), decoded, found.dict(), budget);
    }

    private void readHead() {
        PdfScanner in = new PdfScanner(decoded, 0, first);
        for (int i = 0; i < numbers.length; i++) {
            in.skipBlanks();
            numbers[i] = in.index();
            in.skipBlanks();
            places[i] = in.index();
            boolean inOrder = i == 0 || places[i] > places[i - 1];
            if (places[i] > decoded.length - first || !inOrder) {
                throw malformed();
            }
        }
    }

    boolean holds(XrefEntry entry) {
        return entry.detail() < numbers.length && numbers[entry.detail()] == entry.number();
    }

    /** Whether a revision lists every object that is in here, as being in here. */
    boolean areAllListed(Revision revision) {
        return IntStream.range(0, numbers.length).allMatch(i -> revision.find(numbers[i])
                .filter(entry -> entry.equals(new XrefEntry(numbers[i], XrefEntry.Kind.PACKED, container, i)))
                .isPresent());
    }

    PdfObject object(XrefEntry entry) {
        if (!holds(entry)) {
            throw malformed();
        }
        PdfScanner in = new PdfScanner(decoded, first + places[entry.detail()], endOf(entry.detail()));
        PdfObject object = new PdfParser(in, budget).object();
        in.skipBlanksAndComments();
        if (in.peek() != PdfScanner.END) {
            throw malformed();
        }
        return object;
    }

    private int endOf(int index) {
        return index + 1 < places.length ? first + places[index + 1] : decoded.length;
    }

    private Refusal malformed() {
        return new Refusal(FileFault.OBJECT_STREAM_MALFORMED, "object " + container);
    }
}
