package org.carec.ecert.signature;

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

    Optional<XrefEntry> find(int number) {
        return sections.stream()
                .map(section -> section.entries().get(number))
                .filter(entry -> entry != null)
                .findFirst();
    }

    boolean holds(long offset) {
        return offset >= begin && offset < end;
    }
}
