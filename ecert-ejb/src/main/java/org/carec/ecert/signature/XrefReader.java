package org.carec.ecert.signature;

import java.util.HashMap;
import java.util.Map;

/** Reads a cross-reference section, a table or a stream, up to its own {@code %%EOF}. */
final class XrefReader {

    private static final int ENTRY_OCTETS = 20;

    private final byte[] data;
    private final Budget budget;

    XrefReader(byte[] data, Budget budget) {
        this.data = data;
        this.budget = budget;
    }

    XrefSection read(int offset) {
        PdfScanner in = new PdfScanner(data, offset, data.length);
        if (in.startsWith("xref")) {
            return table(in, offset);
        }
        if (PdfScanner.isDigit(in.peek())) {
            return stream(offset);
        }
        throw Refusal.at(FileFault.XREF_NOT_FOUND, offset);
    }

    private XrefSection table(PdfScanner in, int offset) {
        in.expect("xref");
        in.expectEndOfLine();
        Map<Integer, XrefEntry> entries = new HashMap<>();
        while (PdfScanner.isDigit(in.peek())) {
            subsection(in, entries);
            in.skipBlanks();
        }
        in.expectKeyword("trailer");
        in.skipBlanks();
        PdfObject.Dict trailer = new PdfParser(in, budget).dictionary();
        return close(in, new XrefSection(offset, 0, 0, trailer, entries));
    }

    private void subsection(PdfScanner in, Map<Integer, XrefEntry> entries) {
        int first = in.index();
        in.expect(" ");
        int count = in.index();
        if (in.peek() == ' ') {
            in.at++;
        }
        in.expectEndOfLine();
        budget.spendObjects(count, in.at);
        if ((long) count * ENTRY_OCTETS > in.limit - in.at) {
            throw Refusal.at(FileFault.XREF_ENTRY_MALFORMED, in.at);
        }
        for (int i = 0; i < count; i++) {
            put(entries, entry(in, first + i));
        }
    }

    /** Twenty octets: {@code nnnnnnnnnn ggggg n} and a two-octet end-of-line. */
    private static XrefEntry entry(PdfScanner in, int number) {
        int start = in.at;
        long place = in.digits();
        in.expect(" ");
        long generation = in.digits();
        in.expect(" ");
        int kind = in.peek();
        in.at++;
        int blank = in.peek();
        int end = in.peekNext();
        in.at += 2;
        boolean line = (blank == ' ' && (end == '\n' || end == '\r')) || (blank == '\r' && end == '\n');
        boolean known = kind == 'n' || kind == 'f';
        if (in.at - start != ENTRY_OCTETS || !known || !line) {
            throw Refusal.at(FileFault.XREF_ENTRY_MALFORMED, start);
        }
        return XrefEntry.of(number, kind == 'n' ? 1 : 0, place, generation);
    }

    private XrefSection stream(int offset) {
        XrefSection open = unclosed(offset);
        return close(new PdfScanner(data, open.end(), data.length), open);
    }

    /** A cross-reference stream up to its {@code endobj}: one that a hybrid file's trailer names has no {@code startxref}. */
    XrefSection unclosed(int offset) {
        IndirectObjects.Found found =
                new IndirectObjects(data, budget).read(offset, data.length, ref -> PdfObject.NULL);
        if (!(found.value() instanceof PdfObject.Stream stream)
                || !stream.dict().names("Type", "XRef")) {
            throw Refusal.at(FileFault.XREF_NOT_FOUND, offset);
        }
        Map<Integer, XrefEntry> entries = new HashMap<>();
        new XrefStreamTable(stream.dict(), budget)
                .read(new StreamDecoder(data, budget).decode(stream), entry -> put(entries, entry));
        XrefSection section = new XrefSection(offset, found.end(), 0, stream.dict(), entries);
        requireBelowSize(section);
        return section;
    }

    private static void put(Map<Integer, XrefEntry> entries, XrefEntry entry) {
        if (entries.put(entry.number(), entry) != null) {
            throw new Refusal(FileFault.DUPLICATE_ENTRY, "object " + entry.number());
        }
    }

    /**
     * {@code startxref n %%EOF} right behind the trailer. Only the first section of a linearised file, which points
     * forward, may leave it out when it is a stream.
     */
    private static XrefSection close(PdfScanner in, XrefSection open) {
        int behind = in.at;
        in.skipBlanks();
        int startxref = 0;
        if (open.pointsForward() && !in.startsWith("startxref")) {
            in.at = behind;
        } else {
            startxref = startxref(in);
        }
        XrefSection section = new XrefSection(open.offset(), in.at, startxref, open.trailer(), open.entries());
        requireBelowSize(section);
        return section;
    }

    private static int startxref(PdfScanner in) {
        in.expectKeyword("startxref");
        in.expectEndOfLine();
        int startxref = in.index();
        in.expectEndOfLine();
        in.expect("%%EOF");
        in.skipEndOfLine();
        return startxref;
    }

    private static void requireBelowSize(XrefSection section) {
        int size = section.trailer().count("Size").orElse(0);
        for (XrefEntry entry : section.entries().values()) {
            if (entry.number() >= size) {
                throw new Refusal(FileFault.SIZE_EXCEEDED, "object " + entry.number());
            }
        }
    }
}
