package org.carec.ecert.signature;

import java.util.List;
import java.util.Set;

/** What an update may do to a page: append the widget of the new field to its annotations, nothing else. */
final class PageUpdate {

    private final Update update;

    PageUpdate(Update update) {
        this.update = update;
    }

    void require(PdfObject.Ref page, PdfObject.Ref field) {
        String where = "object " + page.number();
        if (!(update.before().resolve(page) instanceof PdfObject.Dict was)
                || !(update.after().resolve(page) instanceof PdfObject.Dict is)
                || !was.names("Type", "Page")
                || !update.same().of(was, is, Set.of("Annots"))) {
            throw new Refusal(UpdateFault.UPDATE_CHANGES_PAGE, where);
        }
        if (update.rewrites(page)) {
            update.claim(page, Update.Role.PAGE);
        }
        Update.Change annotations = update.change(
                        new Update.Holder(was, "Annots", page.number()),
                        new Update.Holder(is, "Annots", page.number()),
                        Update.Role.ANNOTATIONS)
                .orElseThrow(() -> new Refusal(UpdateFault.UPDATE_CHANGES_PAGE, where + ", /Annots"));
        List<PdfObject> before = items(annotations.was(), where);
        List<PdfObject> after = items(annotations.is(), where);
        boolean grown = after.size() == before.size()
                || (after.size() == before.size() + 1
                        && after.get(before.size()).equals(field));
        if (!grown || !update.same().begins(after, before)) {
            throw new Refusal(UpdateFault.UPDATE_CHANGES_PAGE, where + ", /Annots");
        }
    }

    private static List<PdfObject> items(PdfObject annotations, String where) {
        if (annotations instanceof PdfObject.Array array) {
            return array.items();
        }
        if (annotations instanceof PdfObject.Null) {
            return List.of();
        }
        throw new Refusal(UpdateFault.UPDATE_CHANGES_PAGE, where + ", /Annots");
    }
}
