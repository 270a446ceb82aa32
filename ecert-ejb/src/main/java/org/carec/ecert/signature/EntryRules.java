package org.carec.ecert.signature;

import java.util.List;
import java.util.function.Function;

/**
 * Every cross-reference entry must point at what it names, inside its own revision (profile, section B): no entry of an
 * update reaches into older octets, none of an old section into newer ones.
 */
final class EntryRules {

    private final IndirectObjects objects;
    private final Function<XrefEntry, PackedObjects> streams;

    EntryRules(byte[] data, Budget budget, Function<XrefEntry, PackedObjects> streams) {
        this.objects = new IndirectObjects(data, budget);
        this.streams = streams;
    }

    void require(List<Revision> revisions) {
        for (Revision revision : revisions) {
            for (XrefSection section : revision.sections()) {
                for (XrefEntry entry : section.entries().values()) {
                    require(entry, revision);
                }
            }
        }
    }

    private void require(XrefEntry entry, Revision revision) {
        if (entry.kind() == XrefEntry.Kind.PLAIN) {
            requirePlain(entry, revision);
        } else if (entry.kind() == XrefEntry.Kind.PACKED) {
            requirePacked(entry, revision);
        }
    }

    private void requirePlain(XrefEntry entry, Revision revision) {
        if (!revision.holds(entry.place())) {
            throw new Refusal(FileFault.ENTRY_OUTSIDE_REVISION, "object " + entry.number());
        }
        if (!objects.begins(entry.place(), entry.id(), revision.end())) {
            throw new Refusal(FileFault.ENTRY_WRONG_OBJECT, "object " + entry.number());
        }
    }

    private void requirePacked(XrefEntry entry, Revision revision) {
        XrefEntry container = revision.find(entry.place())
                .filter(found -> found.kind() == XrefEntry.Kind.PLAIN && revision.holds(found.place()))
                .orElseThrow(() -> new Refusal(FileFault.ENTRY_OUTSIDE_REVISION, "object " + entry.number()));
        if (!streams.apply(container).holds(entry)) {
            throw new Refusal(FileFault.ENTRY_WRONG_OBJECT, "object " + entry.number());
        }
    }
}
