package org.carec.ecert.signature;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an update may do to the form: append the one field of a document time-stamp or further signature, and say that there are signatures. */
final class FormUpdate {

    private static final Set<String> MAY_CHANGE = Set.of("Fields", "SigFlags");
    private static final PdfObject SIGNED_AND_APPEND_ONLY = new PdfObject.Int(3);

    private final Update update;

    FormUpdate(Update update) {
        this.update = update;
    }

    /** The new field's value. */
    Optional<PdfObject.Ref> require(PdfObject.Dict wasCatalog, PdfObject.Dict isCatalog) {
        Update.Holder holder = new Update.Holder(isCatalog, "AcroForm", update.root());
        Update.Change form = update.change(
                        new Update.Holder(wasCatalog, "AcroForm", update.root()), holder, Update.Role.FORM)
                .orElseThrow(FormUpdate::changed);
        if (!(form.was() instanceof PdfObject.Dict was)
                || !(form.is() instanceof PdfObject.Dict is)
                || !update.same().of(was, is, MAY_CHANGE)
                || !flagsStand(was, is)) {
            throw changed();
        }
        Update.Change fields = update.change(
                        new Update.Holder(was, "Fields", holder.inside()),
                        new Update.Holder(is, "Fields", holder.inside()),
                        Update.Role.FIELDS)
                .orElseThrow(FormUpdate::changed);
        List<PdfObject> before = items(fields.was());
        List<PdfObject> after = items(fields.is());
        if (!update.same().begins(after, before) || after.size() > before.size() + 1) {
            throw changed();
        }
        return after.size() == before.size()
                ? Optional.empty()
                : Optional.of(new FieldUpdate(update, before).require(after.get(before.size())));
    }

    private static Refusal changed() {
        return new Refusal(UpdateFault.UPDATE_CHANGES_FORM, "/AcroForm");
    }

    private boolean flagsStand(PdfObject.Dict was, PdfObject.Dict is) {
        PdfObject flags = is.find("SigFlags").orElse(PdfObject.NULL);
        return flags.equals(SIGNED_AND_APPEND_ONLY)
                || update.same().of(was.find("SigFlags").orElse(PdfObject.NULL), flags);
    }

    private static List<PdfObject> items(PdfObject fields) {
        if (fields instanceof PdfObject.Array array) {
            return array.items();
        }
        throw changed();
    }
}
