package org.carec.ecert.signature;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Looks through every object of the file for content that is signed but deceptive (profile, section H). What is looked for is recognised
 * by itself, not by the way that leads to it: an object that nothing points to today is judged like all others. Of each kind the first is told.
 */
final class ContentRules {

    /** Actions that leave the document, run something or change what is seen (ISO 32000-2, table 201). */
    private static final Set<String> ACTIONS = Set.of(
            "Launch",
            "URI",
            "GoToR",
            "GoToE",
            "Thread", // it may lead into another file
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "Hide",
            "SetOCGState",
            "Sound",
            "Movie",
            "Rendition",
            "GoTo3DView",
            "RichMediaExecute");

    /** Where a file specification keeps the file itself (ISO 32000-1, table 44). */
    private static final List<String> EMBEDDED = List.of("F", "UF", "DOS", "Mac", "Unix");

    private static final Set<String> LAYERS = Set.of("OCG", "OCMD");

    private final PdfFile file;
    private final Findings findings;
    private final Set<ContentFault> told = EnumSet.noneOf(ContentFault.class);

    ContentRules(PdfFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void require() {
        PdfObject.Dict catalog = SignatureFields.catalog(file);
        forbid(catalog.has("OCProperties"), ContentFault.CARRIES_LAYERS, "/OCProperties");
        forbid(catalog.has("NeedsRendering"), ContentFault.CARRIES_XFA, "/NeedsRendering");
        if (file.resolve(catalog, "AcroForm") instanceof PdfObject.Dict form) {
            forbid(form.has("XFA"), ContentFault.CARRIES_XFA, "/AcroForm/XFA");
        }
        for (PdfObject.Ref ref : file.inUse()) {
            walk(file.glance(ref), ref);
        }
    }

    private void forbid(boolean present, ContentFault fault, String where) {
        if (present && told.add(fault)) {
            findings.add(fault, where);
        }
    }

    /** Says where only of what is found: of most objects nothing is. */
    private void forbid(boolean present, ContentFault fault, PdfObject.Ref where) {
        if (present) {
            forbid(true, fault, "object " + where.number());
        }
    }

    private void walk(PdfObject object, PdfObject.Ref where) {
        if (object instanceof PdfObject.Array array) {
            array.items().forEach(item -> walk(item, where));
        } else if (object instanceof PdfObject.Dict dict) {
            judge(dict, where);
            dict.entries().values().forEach(value -> walk(value, where));
        } else if (object instanceof PdfObject.Stream stream) {
            judgeStream(stream.dict(), where);
            walk(stream.dict(), where);
        }
    }

    private void judge(PdfObject.Dict dict, PdfObject.Ref where) {
        String subtype = name(dict, "S");
        forbid(dict.has("JS") || subtype.equals("JavaScript"), ContentFault.CARRIES_SCRIPT, where);
        forbid(ACTIONS.contains(subtype), ContentFault.CARRIES_ACTION, where);
        forbid(LAYERS.contains(name(dict, "Type")), ContentFault.CARRIES_LAYERS, where);
        forbid(dict.has("EmbeddedFiles") || embeds(dict), ContentFault.CARRIES_FILE, where);
        forbid(isOtherField(dict), ContentFault.CARRIES_FORM_FIELD, where);
        forbid(dict.has("Annots") && !onlySignatures(dict), ContentFault.CARRIES_ANNOTATION, where);
    }

    /** External data (table 5), a reference to another document's page (clause 8.10.4), a proxy for print (clause 14.11.7), PostScript. */
    private void judgeStream(PdfObject.Dict dict, PdfObject.Ref where) {
        boolean embedded = name(dict, "Type").equals("EmbeddedFile");
        boolean foreign = dict.has("F")
                || dict.has("Ref")
                || dict.has("OPI")
                || name(dict, "Subtype").equals("PS");
        forbid(embedded, ContentFault.CARRIES_FILE, where);
        forbid(foreign && !embedded, ContentFault.CARRIES_FOREIGN_CONTENT, where);
        forbid(dict.has("Alternates"), ContentFault.CARRIES_ALTERNATE_IMAGE, where);
    }

    private boolean embeds(PdfObject.Dict specification) {
        return specification.has("EF")
                && file.resolve(specification, "EF") instanceof PdfObject.Dict files
                && EMBEDDED.stream().anyMatch(files::has);
    }

    private boolean isOtherField(PdfObject.Dict dict) {
        return dict.has("FT") && !name(dict, "FT").equals("Sig");
    }

    private boolean onlySignatures(PdfObject.Dict page) {
        PdfObject annotations = file.resolve(page, "Annots");
        return annotations instanceof PdfObject.Null
                || (annotations instanceof PdfObject.Array array
                        && array.items().stream().map(file::resolve).allMatch(this::isSignature));
    }

    private boolean isSignature(PdfObject annotation) {
        return annotation instanceof PdfObject.Null
                || (annotation instanceof PdfObject.Dict dict
                        && name(dict, "Subtype").equals("Widget")
                        && fieldType(dict).equals("Sig"));
    }

    /** A widget that is not the field itself has its field above it (ISO 32000-1, clause 12.5.6.19). */
    private String fieldType(PdfObject.Dict widget) {
        PdfObject.Dict field = widget;
        for (int depth = 0; depth < Budget.FIELD_DEPTH && !field.has("FT"); depth++) {
            if (!(file.resolve(field, "Parent") instanceof PdfObject.Dict parent)) {
                break;
            }
            field = parent;
        }
        return name(field, "FT");
    }

    private String name(PdfObject.Dict dict, String key) {
        return dict.has(key) && file.resolve(dict, key) instanceof PdfObject.Name name ? name.value() : "";
    }
}
