package org.carec.ecert.signature;

import java.util.List;

/** What every trailer must say alike: one catalog for the life of the file, and no encryption (profile, section B). */
final class TrailerRules {

    private TrailerRules() {}

    static void require(List<Revision> revisions) {
        PdfObject root = root(revisions.get(0).sections().get(0));
        for (Revision revision : revisions) {
            for (XrefSection section : revision.sections()) {
                if (section.trailer().has("Encrypt")) {
                    throw Refusal.at(FileFault.ENCRYPTED, section.trailer().start());
                }
                // A linearised file's main trailer need not name the catalog: its first one does.
                boolean mayOmit = !section.equals(revision.sections().get(0))
                        && !section.trailer().has("Root");
                if (!mayOmit && !root(section).equals(root)) {
                    throw Refusal.at(FileFault.ROOT_CHANGED, section.trailer().start());
                }
            }
        }
    }

    private static PdfObject.Ref root(XrefSection section) {
        if (section.trailer().find("Root").orElse(PdfObject.NULL) instanceof PdfObject.Ref root) {
            return root;
        }
        throw Refusal.at(FileFault.ROOT_MISSING, section.trailer().start());
    }
}
