package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One revision of the file: the octets added by one save.
 *
 * @param begin end of the revision before
 * @param end behind its {@code %%EOF} and one end-of-line
 * @param sections newest first; two only where a linearised file has its first section in front
 */
record Revision(int begin, int end, List<XrefSection> sections) {

    /** The entries of all sections, a newer section's behind an older one's. */
    List<XrefEntry> all() {
        List<XrefEntry> all = new ArrayList<>();
        for (int i = sections.size() - 1; i >= 0; i--) {
            all.addAll(sections.get(i).entries().values());
        }
        return all;
    }

    Optional<XrefEntry> find(int number) {
        for (XrefSection section : sections) {
            XrefEntry entry = section.entries().get(number);
            if (entry != null) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    boolean holds(long offset) {
        return offset >= begin && offset < end;
    }
}
