package org.carec.ecert.signature;

import java.util.Map;
import java.util.TreeMap;

/** Every octet of an update stands in an object it lists, in its cross-reference section, or is white space; nothing overlaps. */
final class UpdateOctets {

    private final PdfFile file;

    UpdateOctets(PdfFile file) {
        this.file = file;
    }

    void require() {
        Revision revision = file.newest();
        Map<Integer, Integer> stretches = new TreeMap<>();
        revision.all().stream()
                .filter(entry -> entry.kind() == XrefEntry.Kind.PLAIN)
                .forEach(entry -> stretches.put(entry.place(), file.endOf(entry)));
        revision.sections().forEach(section -> stretches.put(section.offset(), section.end()));
        int at = revision.begin();
        for (Map.Entry<Integer, Integer> stretch : stretches.entrySet()) {
            if (stretch.getKey() < at) {
                throw Refusal.at(UpdateFault.UPDATE_OCTETS_UNLISTED, stretch.getKey());
            }
            requireBlank(at, stretch.getKey());
            at = stretch.getValue();
        }
        requireBlank(at, revision.end());
    }

    private void requireBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!PdfScanner.isBlank(file.data()[i])) {
                throw Refusal.at(UpdateFault.UPDATE_OCTETS_UNLISTED, i);
            }
        }
    }
}
