package org.carec.ecert.signature;

import java.util.List;
import java.util.Set;

/**
 * The field an update may add: a signature field that shows nothing, for a document time-stamp (ETSI EN 319 142-1, clause 5.4.3) or, where it
 * was agreed on, a further signature. A visible one could paint over what was signed.
 */
final class FieldUpdate {

    private static final Set<String> FIELD = Set.of("FT", "T", "V", "Type", "Subtype", "Rect", "F", "P", "AP", "H");
    private static final Set<String> APPEARANCE =
            Set.of("Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Length", "Filter", "DecodeParms");
    private static final Set<String> VALUE = Set.of(
            "Type",
            "Filter",
            "SubFilter",
            "Contents",
            "ByteRange",
            "V",
            "M",
            "Name",
            "Reason",
            "Location",
            "ContactInfo");

    private final Update update;
    private final List<PdfObject> others;

    FieldUpdate(Update update, List<PdfObject> others) {
        this.update = update;
        this.others = others;
    }

    /** The field's value. */
    PdfObject.Ref require(PdfObject item) {
        if (!(item instanceof PdfObject.Ref ref) || !(update.after().resolve(ref) instanceof PdfObject.Dict field)) {
            throw new Refusal(UpdateFault.UPDATE_FIELD_NOT_ALLOWED, "/AcroForm/Fields");
        }
        update.claimNew(ref, Update.Role.FIELD);
        String where = "field " + ref;
        require(FIELD.containsAll(field.entries().keySet()), where);
        require(field.names("FT", "Sig") && isNamedAnew(field), where + ", /T");
        require(isAbsentOrName(field, "Type", "Annot") && isAbsentOrName(field, "Subtype", "Widget"), where);
        require(showsNothing(field), where + ", /Rect");
        require(!field.has("F") || field.count("F").isPresent(), where + ", /F");
        require(!field.has("H") || field.find("H").orElseThrow() instanceof PdfObject.Name, where + ", /H");
        requireEmptyAppearance(field, where + ", /AP");
        if (field.find("P").orElse(PdfObject.NULL) instanceof PdfObject.Ref page) {
            new PageUpdate(update).require(page, ref);
        } else {
            require(!field.has("P"), where + ", /P");
        }
        return value(field, where + ", /V");
    }

    private static void require(boolean fulfilled, String where) {
        if (!fulfilled) {
            throw new Refusal(UpdateFault.UPDATE_FIELD_NOT_ALLOWED, where);
        }
    }

    private static boolean isAbsentOrName(PdfObject.Dict dict, String key, String name) {
        return !dict.has(key) || dict.names(key, name);
    }

    private boolean isNamedAnew(PdfObject.Dict field) {
        return field.find("T").orElse(PdfObject.NULL) instanceof PdfObject.Text name
                && FieldNames.isFree(name, update.before(), others);
    }

    private static boolean showsNothing(PdfObject.Dict field) {
        return !field.has("Rect")
                || (field.find("Rect").orElseThrow() instanceof PdfObject.Array rect
                        && rect.items().size() == 4
                        && rect.items().stream().allMatch(FieldUpdate::isZero));
    }

    private static boolean isZero(PdfObject number) {
        return (number instanceof PdfObject.Int whole && whole.value() == 0)
                || (number instanceof PdfObject.Real real && real.written().matches("[+-]?[0.]+"));
    }

    private void requireEmptyAppearance(PdfObject.Dict field, String where) {
        if (!field.has("AP")) {
            return;
        }
        boolean none = opened(field.find("AP").orElseThrow()) instanceof PdfObject.Dict dict
                && dict.entries().keySet().equals(Set.of("N"))
                && opened(dict.entries().get("N")) instanceof PdfObject.Stream form
                && isEmpty(form);
        require(none, where);
    }

    /** A part of the appearance, which must be new where it stands by itself. */
    private PdfObject opened(PdfObject part) {
        if (part instanceof PdfObject.Ref ref) {
            update.claimNew(ref, Update.Role.APPEARANCE);
            return update.after().glance(ref);
        }
        return part;
    }

    private boolean isEmpty(PdfObject.Stream form) {
        PdfObject.Dict dict = form.dict();
        boolean plain = APPEARANCE.containsAll(dict.entries().keySet())
                && dict.find("Resources")
                        .map(found -> found instanceof PdfObject.Dict none
                                && none.entries().isEmpty())
                        .orElse(true);
        return plain && (form.length() == 0 || update.after().decode(form).length == 0);
    }

    private static boolean isPlain(PdfObject value) {
        return value instanceof PdfObject.Name || value instanceof PdfObject.Text || value instanceof PdfObject.Int;
    }

    private PdfObject.Ref value(PdfObject.Dict field, String where) {
        require(field.find("V").orElse(PdfObject.NULL) instanceof PdfObject.Ref, where);
        PdfObject.Ref ref = (PdfObject.Ref) field.find("V").orElseThrow();
        update.claimNew(ref, Update.Role.SIGNATURE);
        boolean fine = update.after().resolve(ref) instanceof PdfObject.Dict dict
                && VALUE.containsAll(dict.entries().keySet())
                && (isStamp(dict) || (update.maySign() && dict.names("Type", "Sig")))
                && dict.find("Filter").orElse(PdfObject.NULL) instanceof PdfObject.Name
                && dict.entries().entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals("ByteRange") || isPlain(entry.getValue()));
        require(fine, where);
        return ref;
    }

    private static boolean isStamp(PdfObject.Dict dict) {
        return dict.names("Type", "DocTimeStamp") && dict.names("SubFilter", "ETSI.RFC3161");
    }
}
