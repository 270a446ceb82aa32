package org.carec.ecert.signature;

import java.util.Set;

/** The trailer of an update: the same document, the same information about it, and nothing that leads elsewhere. */
final class UpdateTrailer {

    private static final Set<String> ALLOWED =
            Set.of("Size", "Prev", "Root", "Info", "ID", "Type", "W", "Index", "Length", "Filter", "DecodeParms");

    private final Update update;

    UpdateTrailer(Update update) {
        this.update = update;
    }

    void require() {
        PdfObject.Dict was = update.before().trailer();
        PdfObject.Dict is = update.after().trailer();
        requireSame(was, is, "Info");
        requireSize(was, is);
        requireIdentifier(was, is);
        for (String key : is.entries().keySet()) {
            if (!ALLOWED.contains(key)) {
                throw new Refusal(UpdateFault.UPDATE_CHANGES_TRAILER, "/" + key);
            }
        }
    }

    /** An object whose number is not below the size counts as missing (ISO 32000-1, clause 7.5.5, table 15): a smaller one would remove objects. */
    private static void requireSize(PdfObject.Dict was, PdfObject.Dict is) {
        if (is.count("Size").orElse(0) < was.count("Size").orElse(0)) {
            throw new Refusal(UpdateFault.UPDATE_CHANGES_TRAILER, "/Size");
        }
    }

    private void requireSame(PdfObject.Dict was, PdfObject.Dict is, String key) {
        PdfObject old = was.find(key).orElse(PdfObject.NULL);
        if (!update.same().of(old, is.find(key).orElse(PdfObject.NULL))) {
            throw new Refusal(UpdateFault.UPDATE_CHANGES_TRAILER, "/" + key);
        }
    }

    /** The first part of the identifier is the document's for its life, the second is this revision's (ISO 32000-1, clause 14.4). */
    private void requireIdentifier(PdfObject.Dict was, PdfObject.Dict is) {
        PdfObject old = was.find("ID").orElse(PdfObject.NULL);
        PdfObject now = is.find("ID").orElse(PdfObject.NULL);
        boolean fine = now instanceof PdfObject.Null
                || (now instanceof PdfObject.Array array
                        && array.items().size() == 2
                        && array.items().stream().allMatch(PdfObject.Text.class::isInstance)
                        && (old instanceof PdfObject.Null
                                || (old instanceof PdfObject.Array before
                                        && !before.items().isEmpty()
                                        && update.same()
                                                .of(
                                                        before.items().get(0),
                                                        array.items().get(0)))));
        if (!fine) {
            throw new Refusal(UpdateFault.UPDATE_CHANGES_TRAILER, "/ID");
        }
    }
}
