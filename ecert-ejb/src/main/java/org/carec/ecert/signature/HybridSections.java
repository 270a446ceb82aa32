package org.carec.ecert.signature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first revision of a hybrid file (ISO 32000-1, clause 7.5.8.4) as word processors write it: a complete table; right behind it a table
 * without entries whose trailer names a cross-reference stream inside. Readers that know such streams take objects from it which the table
 * calls free. Both must say the same of every other object.
 */
final class HybridSections {

    private final XrefReader reader;

    HybridSections(XrefReader reader) {
        this.reader = reader;
    }

    /** The sections of that revision: first the one that points at the stream, with all that both lists say; then the table. */
    List<XrefSection> of(XrefSection pointing) {
        RevisionChain.requireOwnStartxref(pointing, pointing.offset());
        if (isStream(pointing) || !isEmpty(pointing) || !pointing.hasPrevious() || pointing.pointsForward()) {
            throw Refusal.at(FileFault.HYBRID_FILE, pointing.offset());
        }
        XrefSection table = reader.read(pointing.previous());
        boolean first = !isStream(table)
                && !table.hasPrevious()
                && !table.trailer().has("XRefStm")
                && table.end() == pointing.offset();
        if (!first) {
            throw Refusal.at(FileFault.HYBRID_FILE, pointing.offset());
        }
        RevisionChain.requireOwnStartxref(table, table.offset());
        XrefSection merged = new XrefSection(
                pointing.offset(),
                pointing.end(),
                pointing.startxref(),
                pointing.trailer(),
                merged(table, stream(pointing, table)));
        return List.of(merged, table);
    }

    private static boolean isStream(XrefSection section) {
        return section.trailer().names("Type", "XRef");
    }

    private static boolean isEmpty(XrefSection section) {
        return section.entries().values().stream()
                .allMatch(entry -> entry.number() == 0 && entry.kind() == XrefEntry.Kind.FREE);
    }

    private XrefSection stream(XrefSection pointing, XrefSection table) {
        int offset = pointing.trailer()
                .count("XRefStm")
                .filter(place -> place < table.offset())
                .orElseThrow(() -> Refusal.at(FileFault.HYBRID_FILE, pointing.offset()));
        XrefSection stream = reader.unclosed(offset);
        boolean agrees = !stream.hasPrevious()
                && !stream.trailer().has("Encrypt")
                && (!stream.trailer().has("Root")
                        || stream.trailer()
                                .find("Root")
                                .equals(pointing.trailer().find("Root")));
        if (stream.end() > table.offset() || !agrees) {
            throw Refusal.at(FileFault.HYBRID_CONTRADICTS, offset);
        }
        return stream;
    }

    private static Map<Integer, XrefEntry> merged(XrefSection table, XrefSection stream) {
        Map<Integer, XrefEntry> entries = new HashMap<>(table.entries());
        for (XrefEntry entry : stream.entries().values()) {
            XrefEntry known = table.entries().get(entry.number());
            boolean inTable = known != null && known.kind() != XrefEntry.Kind.FREE;
            if (inTable && !known.equals(entry)) {
                throw new Refusal(FileFault.HYBRID_CONTRADICTS, "object " + entry.number());
            }
            entries.put(entry.number(), entry);
        }
        return entries;
    }
}
