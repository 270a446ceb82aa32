package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the signature the one way that counts: catalog, AcroForm, Fields (ISO 32000-1, clauses 12.7.2 and 12.8.1). A
 * signature dictionary that merely lies about in the file is none.
 */
final class SignatureFields {

    private static final Set<String> TYPES = Set.of("Sig", "Tx", "Btn", "Ch");

    private final PdfFile file;
    private final Set<PdfObject.Ref> seen = new HashSet<>();
    private final List<PdfObject.Ref> values = new ArrayList<>();

    private SignatureFields(PdfFile file) {
        this.file = file;
    }

    static PdfObject.Dict catalog(PdfFile file) {
        if (file.resolve(file.trailer(), "Root") instanceof PdfObject.Dict catalog
                && catalog.names("Type", "Catalog")) {
            return catalog;
        }
        throw new Refusal(FieldFault.CATALOG_MALFORMED, "/Root");
    }

    /** The fields as they stand at the end of the file. */
    static SignatureFields of(PdfFile file) {
        SignatureFields fields = new SignatureFields(file);
        fields.walkForm();
        if (new HashSet<>(fields.values).size() < fields.values.size()) {
            throw new Refusal(FieldFault.SIGNATURE_SHARED, "/AcroForm/Fields");
        }
        return fields;
    }

    /** The references under the document signatures' {@code /V}, in the order of their fields: one, but for the switch. */
    List<PdfObject.Ref> signatures(VerificationProfile profile) {
        List<PdfObject.Ref> signatures =
                values.stream().filter(value -> !isTimeStamp(value)).toList();
        if (signatures.isEmpty()) {
            throw new Refusal(FieldFault.NO_SIGNATURE, "/AcroForm/Fields");
        }
        String where = "/AcroForm/Fields, " + signatures.size() + " signatures";
        if (signatures.size() > 1 && !profile.allows(Relaxation.SEVERAL_SIGNATURES)) {
            throw new Refusal(FieldFault.SEVERAL_SIGNATURES, where);
        }
        if (signatures.size() > Budget.SIGNATURES) {
            throw new Refusal(FieldFault.TOO_MANY_SIGNATURES, where);
        }
        return signatures;
    }

    /** The document time-stamps, in the order of their fields. */
    List<PdfObject.Ref> timeStamps() {
        return values.stream().filter(this::isTimeStamp).toList();
    }

    boolean isTimeStamp(PdfObject.Ref value) {
        return file.resolve(value) instanceof PdfObject.Dict dict && dict.names("Type", "DocTimeStamp");
    }

    private void walkForm() {
        PdfObject form = file.resolve(catalog(file), "AcroForm");
        if (form instanceof PdfObject.Null) {
            return;
        }
        if (!(form instanceof PdfObject.Dict dict)
                || !(file.resolve(dict, "Fields") instanceof PdfObject.Array fields)) {
            throw new Refusal(FieldFault.CATALOG_MALFORMED, "/AcroForm");
        }
        fields.items().forEach(item -> walk(item, new Inherited("", false), 0));
    }

    /** What a field takes over from its parents. */
    private record Inherited(String type, boolean value) {}

    private void walk(PdfObject item, Inherited inherited, int depth) {
        if (!(item instanceof PdfObject.Ref ref) || !(file.resolve(ref) instanceof PdfObject.Dict field)) {
            throw new Refusal(FieldFault.FIELD_MALFORMED, "/AcroForm/Fields");
        }
        if (!seen.add(ref)) {
            throw new Refusal(FieldFault.FIELD_SHARED, "field " + ref);
        }
        if (seen.size() > Budget.FIELDS || depth > Budget.FIELD_DEPTH) {
            throw new Refusal(FieldFault.TOO_MANY_FIELDS, "field " + ref);
        }
        Inherited own = inherited(field, ref, inherited);
        PdfObject kids = file.resolve(field, "Kids");
        if (kids instanceof PdfObject.Array array && !array.items().isEmpty()) {
            array.items().forEach(kid -> walk(kid, own, depth + 1));
        } else if (!(kids instanceof PdfObject.Null) && !(kids instanceof PdfObject.Array)) {
            throw new Refusal(FieldFault.FIELD_MALFORMED, "field " + ref);
        } else if (own.type.equals("Sig") && !own.value) {
            throw new Refusal(FieldFault.SIGNATURE_EMPTY, "field " + ref);
        }
    }

    private Inherited inherited(PdfObject.Dict field, PdfObject.Ref ref, Inherited inherited) {
        String type = field.has("FT") ? typeOf(field) : inherited.type;
        boolean changed = !inherited.type.isEmpty() && !inherited.type.equals(type);
        boolean valueBeforeType = inherited.type.isEmpty() && inherited.value && !type.isEmpty();
        if (changed || valueBeforeType) {
            throw new Refusal(FieldFault.FIELD_MALFORMED, "field " + ref);
        }
        if (type.equals("Sig") && field.has("V")) {
            values.add(signature(field, ref));
        }
        return new Inherited(type, field.has("V") || inherited.value);
    }

    private String typeOf(PdfObject.Dict field) {
        if (file.resolve(field, "FT") instanceof PdfObject.Name name && TYPES.contains(name.value())) {
            return name.value();
        }
        throw new Refusal(FieldFault.FIELD_MALFORMED, "/FT");
    }

    private PdfObject.Ref signature(PdfObject.Dict field, PdfObject.Ref ref) {
        if (field.find("V").orElseThrow() instanceof PdfObject.Ref value
                && file.resolve(value) instanceof PdfObject.Dict) {
            return value;
        }
        throw new Refusal(FieldFault.SIGNATURE_EMPTY, "field " + ref);
    }
}
