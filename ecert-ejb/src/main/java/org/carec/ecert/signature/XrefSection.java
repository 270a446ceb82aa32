package org.carec.ecert.signature;

import java.util.Map;

/**
 * One cross-reference section with its trailer.
 *
 * @param offset where it begins
 * @param end behind its {@code %%EOF} and one end-of-line, if there is one
 * @param startxref the number its own {@code startxref} states
 * @param trailer trailer dictionary, or the stream's dictionary
 * @param entries by object number
 */
record XrefSection(int offset, int end, int startxref, PdfObject.Dict trailer, Map<Integer, XrefEntry> entries) {

    boolean hasPrevious() {
        return trailer.has("Prev");
    }

    /** As only the first section of a linearised file does. */
    boolean pointsForward() {
        return hasPrevious() && previous() > offset;
    }

    /** Offset of the section before this one in the chain. */
    int previous() {
        return trailer.count("Prev").orElseThrow(() -> Refusal.at(FileFault.PREV_MALFORMED, trailer.start()));
    }
}
