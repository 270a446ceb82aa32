package org.carec.ecert.signature;

import java.util.Set;
import java.util.stream.Collectors;

/** Every cross-reference entry of an update must be explained: by a role of the white list, or by saying again what stood there before. */
final class UpdateEntries {

    private final Update update;
    private final Set<Integer> containers;

    UpdateEntries(Update update) {
        this.update = update;
        this.containers = update.revision().all().stream()
                .filter(entry -> entry.kind() == XrefEntry.Kind.PACKED)
                .map(XrefEntry::place)
                .collect(Collectors.toSet());
    }

    void require() {
        update.revision().all().forEach(this::require);
    }

    private void require(XrefEntry entry) {
        String where = "object " + entry.number();
        if (entry.kind() == XrefEntry.Kind.FREE) {
            if (entry.number() != 0) { // the head of the list of free entries stands in every full table
                throw new Refusal(UpdateFault.UPDATE_FREES_OBJECT, where);
            }
        } else if (update.before().uses(entry.number())) {
            if (!update.explains(entry.number()) && !saysTheSame(entry)) {
                throw new Refusal(UpdateFault.UPDATE_CHANGES_OBJECT, where);
            }
        } else if (update.references().leadTo(entry.number())) {
            throw new Refusal(UpdateFault.UPDATE_FILLS_REFERENCE, where);
        } else if (!update.explains(entry.number()) && !isMachinery(entry)) {
            throw new Refusal(UpdateFault.UPDATE_ADDS_OBJECT, where);
        }
    }

    private boolean saysTheSame(XrefEntry entry) {
        PdfFile before = update.before();
        return before.entry(entry.id()).isPresent()
                && update.same().of(before.glance(entry.id()), update.after().glance(entry.id()));
    }

    /** The update's own cross-reference stream, or an object stream all of whose objects it lists. */
    private boolean isMachinery(XrefEntry entry) {
        if (update.revision().sections().get(0).offset() == entry.place()) {
            return true;
        }
        return entry.kind() == XrefEntry.Kind.PLAIN
                && containers.contains(entry.number())
                && update.after().streamAt(entry).areAllListed(update.revision());
    }
}
