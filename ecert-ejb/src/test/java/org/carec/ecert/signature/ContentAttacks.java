package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.List;

/** Files whose signature holds, and which show or do more than what was signed. */
final class ContentAttacks {

    private static final String PAGE_ENTRY = "/MediaBox";
    private static final String CATALOG_ENTRY = "/Pages";

    private ContentAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>(actions());
        attacks.addAll(layersAndFiles());
        attacks.addAll(forms());
        attacks.addAll(annotations());
        attacks.addAll(streams());
        return attacks;
    }

    private static List<Attack> actions() {
        List<Attack> attacks = new ArrayList<>(List.of(
                catalog("script at opening", ContentFault.CARRIES_SCRIPT, "/OpenAction << /S /JavaScript /JS (1) >>"),
                catalog("script, escaped", ContentFault.CARRIES_SCRIPT, "/OpenAction << /S /Java#53cript /J#53 (1) >>"),
                catalog(
                        "script by name",
                        ContentFault.CARRIES_SCRIPT,
                        "/Names << /JavaScript << /Names [(a) << /S /JavaScript >>] >> >>"),
                page("script when a page opens", ContentFault.CARRIES_SCRIPT, "/AA << /O << /S /JavaScript >> >>"),
                Attack.bent(
                        "script that nothing points to",
                        ContentFault.CARRIES_SCRIPT,
                        pdf -> pdf.object(7, "<< /S /JavaScript /JS (app.alert\\(1\\)) >>")),
                Attack.bent(
                        "script in a stream's dictionary",
                        ContentFault.CARRIES_SCRIPT,
                        pdf -> pdf.object(7, "<< /X << /S /JavaScript >> /Length 1 >>\nstream\na\nendstream")),
                Attack.bent("action whose kind stands elsewhere", ContentFault.CARRIES_ACTION, pdf -> pdf.edit(
                                1, CATALOG_ENTRY, "/OpenAction << /S 7 0 R >> " + CATALOG_ENTRY)
                        .object(7, "/Launch"))));
        for (String kind : List.of(
                "Launch",
                "URI",
                "GoToR",
                "GoToE",
                "SubmitForm",
                "ResetForm",
                "ImportData",
                "Hide",
                "Thread",
                "SetOCGState",
                "Sound",
                "Movie",
                "Rendition",
                "GoTo3DView",
                "RichMediaExecute")) {
            attacks.add(
                    catalog(kind + " at opening", ContentFault.CARRIES_ACTION, "/OpenAction << /S /" + kind + " >>"));
        }
        attacks.add(catalog(
                "second action behind a harmless one",
                ContentFault.CARRIES_ACTION,
                "/OpenAction << /S /GoTo /Next [<< /S /URI /URI (https://example.org) >>] >>"));
        return attacks;
    }

    private static List<Attack> layersAndFiles() {
        return List.of(
                catalog("layers", ContentFault.CARRIES_LAYERS, "/OCProperties << /OCGs [] /D << >> >>"),
                Attack.bent(
                        "layer without a catalog entry",
                        ContentFault.CARRIES_LAYERS,
                        pdf -> pdf.object(7, "<< /Type /OCG /Name (a) >>")),
                Attack.bent("layer membership", ContentFault.CARRIES_LAYERS, pdf -> pdf.object(7, "<< /Type /OCMD >>")),
                catalog("embedded files", ContentFault.CARRIES_FILE, "/Names << /EmbeddedFiles << /Names [] >> >>"),
                Attack.bent("file specification with its file", ContentFault.CARRIES_FILE, pdf -> pdf.object(
                                7, "<< /F (a.txt) /EF << /F 8 0 R >> >>")
                        .object(8, "<< /Length 1 >>\nstream\na\nendstream")),
                Attack.bent(
                        "embedded file that nothing points to",
                        ContentFault.CARRIES_FILE,
                        pdf -> pdf.object(7, "<< /Type /EmbeddedFile /Length 1 >>\nstream\na\nendstream")));
    }

    private static List<Attack> forms() {
        return List.of(
                Attack.bent("XFA form", ContentFault.CARRIES_XFA, pdf -> pdf.edit(4, "/Fields", "/XFA (a) /Fields")),
                catalog("form that is rendered by a script", ContentFault.CARRIES_XFA, "/NeedsRendering true"),
                Attack.bent("text field", ContentFault.CARRIES_FORM_FIELD, pdf -> pdf.edit(4, "[5", "[7 0 R 5")
                        .object(7, "<< /FT /Tx /T (Amount) /V (1) >>")),
                Attack.bent("text field below its parent", ContentFault.CARRIES_FORM_FIELD, pdf -> pdf.edit(
                                4, "[5", "[7 0 R 5")
                        .object(7, "<< /FT /Btn /T (a) /Kids [8 0 R] >>")
                        .object(8, "<< /Parent 7 0 R /T (b) >>")),
                Attack.bent("field whose type stands elsewhere", ContentFault.CARRIES_FORM_FIELD, pdf -> pdf.edit(
                                4, "[5", "[7 0 R 5")
                        .object(7, "<< /FT 8 0 R /T (a) >>")
                        .object(8, "/Ch")));
    }

    private static List<Attack> annotations() {
        List<Attack> attacks = new ArrayList<>();
        for (String kind : List.of("Link", "Text", "FreeText", "Stamp", "Square", "Redact", "Watermark", "Popup")) {
            attacks.add(annotation(kind + " annotation", "<< /Type /Annot /Subtype /" + kind + " /Rect [0 0 9 9] >>"));
        }
        attacks.add(annotation("widget without a field", "<< /Subtype /Widget /Rect [0 0 9 9] >>"));
        attacks.add(annotation("widget below itself", "<< /Subtype /Widget /Parent 7 0 R /Rect [0 0 9 9] >>"));
        attacks.add(annotation("annotation that is a number", "7"));
        attacks.add(Attack.bent(
                "annotations that are no array",
                ContentFault.CARRIES_ANNOTATION,
                pdf -> pdf.edit(3, "[5 0 R]", "<< /Subtype /Stamp >>")));
        return attacks;
    }

    private static List<Attack> streams() {
        return List.of(
                stream("stream kept in another file", ContentFault.CARRIES_FOREIGN_CONTENT, "/F (other.dat)"),
                stream(
                        "page of another document",
                        ContentFault.CARRIES_FOREIGN_CONTENT,
                        "/Ref << /F (o.pdf) /Page 0 >>"),
                stream("proxy for print", ContentFault.CARRIES_FOREIGN_CONTENT, "/OPI << /2.0 << >> >>"),
                stream("PostScript", ContentFault.CARRIES_FOREIGN_CONTENT, "/Type /XObject /Subtype /PS"),
                stream(
                        "another image for print",
                        ContentFault.CARRIES_ALTERNATE_IMAGE,
                        "/Subtype /Image /Alternates [<< /Image 8 0 R /DefaultForPrinting true >>]"));
    }

    private static Attack catalog(String name, Fault code, String entry) {
        return Attack.bent(name, code, pdf -> pdf.edit(1, CATALOG_ENTRY, entry + " " + CATALOG_ENTRY));
    }

    private static Attack page(String name, Fault code, String entry) {
        return Attack.bent(name, code, pdf -> pdf.edit(3, PAGE_ENTRY, entry + " " + PAGE_ENTRY));
    }

    private static Attack annotation(String name, String annotation) {
        return Attack.bent(name, ContentFault.CARRIES_ANNOTATION, pdf -> pdf.edit(3, "[5 0 R]", "[5 0 R 7 0 R]")
                .object(7, annotation));
    }

    private static Attack stream(String name, Fault code, String entries) {
        return Attack.bent(name, code, pdf -> pdf.object(7, "<< " + entries + " /Length 1 >>\nstream\na\nendstream"));
    }
}
