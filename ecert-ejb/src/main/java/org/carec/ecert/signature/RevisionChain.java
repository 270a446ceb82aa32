package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Follows {@code /Prev} from the end of the file to its first revision and makes sure that the revisions tile the file
 * (ISO 32000-1, clauses 7.5.5 and 7.5.6): no gap, no overlap, no loop, nothing behind the last.
 */
final class RevisionChain {

    private final byte[] data;
    private final XrefReader reader;
    private final Budget budget;
    private final boolean hybrids;

    RevisionChain(byte[] data, Budget budget, VerificationProfile profile) {
        this.data = data;
        this.budget = budget;
        this.reader = new XrefReader(data, budget);
        this.hybrids = profile.allows(Relaxation.HYBRID_FILE);
    }

    /** Oldest first. */
    List<Revision> read() {
        List<List<XrefSection>> chain = new ArrayList<>();
        chain.add(sectionsAt(FileEnd.startxref(data)));
        XrefSection newest = chain.get(0).get(0);
        while (chain.get(chain.size() - 1).size() == 1 && newest.hasPrevious()) {
            if (newest.previous() >= newest.offset() || chain.size() == Budget.REVISIONS) {
                throw Refusal.at(FileFault.PREV_MALFORMED, newest.trailer().start());
            }
            chain.add(sectionsAt(newest.previous()));
            newest = chain.get(chain.size() - 1).get(0);
        }
        Collections.reverse(chain);
        return tiled(chain);
    }

    private static int endOf(List<XrefSection> sections) {
        return sections.stream().mapToInt(XrefSection::end).max().orElseThrow();
    }

    private List<XrefSection> sectionsAt(int offset) {
        XrefSection section = reader.read(offset);
        if (section.trailer().has("XRefStm")) {
            if (!hybrids) {
                throw Refusal.at(FileFault.HYBRID_FILE, section.trailer().start());
            }
            return new HybridSections(reader).of(section);
        }
        if (!section.pointsForward()) {
            requireOwnStartxref(section, offset);
            return List.of(section);
        }
        return linearised(section);
    }

    /** The first section of a linearised file stands in front of its main section (ISO 32000-1, annex F). */
    private List<XrefSection> linearised(XrefSection first) {
        XrefSection main = reader.read(first.previous());
        boolean declared = LinearisedHead.declared(data, budget);
        if (!declared || main.hasPrevious() || main.trailer().has("XRefStm") || first.startxref() != 0) {
            throw Refusal.at(FileFault.PREV_MALFORMED, first.trailer().start());
        }
        requireOwnStartxref(main, first.offset());
        if (first.end() > main.offset()
                || !Collections.disjoint(
                        first.entries().keySet(), main.entries().keySet())) {
            throw Refusal.at(FileFault.DUPLICATE_ENTRY, main.offset());
        }
        return List.of(first, main);
    }

    static void requireOwnStartxref(XrefSection section, int expected) {
        if (section.startxref() != expected) {
            throw Refusal.at(FileFault.STARTXREF_ELSEWHERE, section.offset());
        }
    }

    private List<Revision> tiled(List<List<XrefSection>> chain) {
        List<Revision> revisions = new ArrayList<>();
        int begin = 0;
        for (List<XrefSection> sections : chain) {
            int first = sections.stream().mapToInt(XrefSection::offset).min().orElseThrow();
            if (first < begin) {
                throw Refusal.at(FileFault.PREV_MALFORMED, first);
            }
            int end = endOf(sections);
            revisions.add(new Revision(begin, end, sections));
            begin = end;
        }
        if (begin != data.length) {
            throw Refusal.at(FileFault.OCTETS_BEHIND_REVISION, begin);
        }
        return revisions;
    }
}
