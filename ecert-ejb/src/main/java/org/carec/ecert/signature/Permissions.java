package org.carec.ecert.signature;

import java.util.Set;

/**
 * What a signature's transforms and the catalog's {@code /Perms} may say (ISO 32000-1, clauses 12.8.2 and 12.8.4;
 * profile, section C): DocMDP with P absent, 1 or 2; FieldMDP; nothing else.
 */
final class Permissions {

    private final PdfFile file;
    private final Findings findings;

    Permissions(PdfFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * @param first the file's first signature, which alone may certify
     */
    void require(PdfObject.Dict signature, PdfObject.Ref first) {
        PdfObject references = file.resolve(signature, "Reference");
        if (references instanceof PdfObject.Array array) {
            array.items().forEach(this::requireKnown);
        } else if (!(references instanceof PdfObject.Null)) {
            findings.add(FieldFault.PERMISSIONS_NOT_ALLOWED, "/Reference");
        }
        requirePermsName(first);
    }

    /**
     * Whether others may sign after this one: not where it wants no more changes (DocMDP with P = 1) or locks fields. A field that comes later
     * may be among those.
     */
    void requireNotLast(PdfObject.Dict signature) {
        boolean last = file.resolve(signature, "Reference") instanceof PdfObject.Array array
                && array.items().stream().anyMatch(this::closes);
        findings.addUnless(!last, FieldFault.FURTHER_SIGNATURE_FORBIDDEN, "/Reference");
    }

    private boolean closes(PdfObject item) {
        return file.resolve(item) instanceof PdfObject.Dict reference
                && (!reference.names("TransformMethod", "DocMDP")
                        || (file.resolve(reference, "TransformParams") instanceof PdfObject.Dict dict
                                && dict.count("P").orElse(0) == 1));
    }

    private void requireKnown(PdfObject item) {
        boolean known = file.resolve(item) instanceof PdfObject.Dict reference
                && reference.find("TransformMethod").orElse(PdfObject.NULL) instanceof PdfObject.Name method
                && allowed(method.value(), file.resolve(reference, "TransformParams"));
        findings.addUnless(known, FieldFault.PERMISSIONS_NOT_ALLOWED, "/Reference");
    }

    private boolean allowed(String method, PdfObject parameters) {
        if (!(parameters instanceof PdfObject.Dict dict)) {
            return method.equals("DocMDP") && parameters instanceof PdfObject.Null;
        }
        return switch (method) {
            case "DocMDP" ->
                !dict.has("P") || Set.of(1, 2).contains(dict.count("P").orElse(0));
            case "FieldMDP" -> fieldLock(dict);
            default -> false;
        };
    }

    private boolean fieldLock(PdfObject.Dict parameters) {
        if (!(parameters.find("Action").orElse(PdfObject.NULL) instanceof PdfObject.Name action)) {
            return false;
        }
        boolean listed = file.resolve(parameters, "Fields") instanceof PdfObject.Array fields
                && fields.items().stream().allMatch(item -> file.resolve(item) instanceof PdfObject.Text);
        boolean some = Set.of("Include", "Exclude").contains(action.value());
        return action.value().equals("All") || (listed && some);
    }

    private void requirePermsName(PdfObject.Ref ref) {
        PdfObject perms = file.resolve(SignatureFields.catalog(file), "Perms");
        boolean thisOne = perms instanceof PdfObject.Dict dict
                && dict.entries().keySet().equals(Set.of("DocMDP"))
                && dict.entries().get("DocMDP").equals(ref);
        boolean fine = perms instanceof PdfObject.Null || thisOne;
        findings.addUnless(fine, FieldFault.PERMISSIONS_ELSEWHERE, "/Perms");
    }
}
