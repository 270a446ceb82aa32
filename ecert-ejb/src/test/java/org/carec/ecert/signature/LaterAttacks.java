package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** True signatures with evidence or a document time-stamp added, and something else done on the way (profile, section D). */
final class LaterAttacks {

    private LaterAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        attacks.addAll(besideEvidence());
        attacks.addAll(inEvidence());
        attacks.addAll(prepared());
        attacks.addAll(inField());
        attacks.addAll(StampAttacks.all());
        attacks.addAll(inFile());
        return attacks;
    }

    static Attack later(String name, Fault code, LaterFile file) {
        return Attack.of("later: " + name, code, file.file());
    }

    private static void withStore(ForgedPdf pdf) {
        pdf.object(1, LaterFile.CATALOG).object(7, "<< /CRLs [8 0 R] >>").object(8, LaterFile.STREAM);
    }

    static LaterFile file() {
        return new LaterFile();
    }

    private static List<Attack> besideEvidence() {
        return List.of(
                later(
                        "evidence and another page",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        file().evidence(Map.of(3, LaterFile.PAGE.replace("100 100", "9 9")))),
                later(
                        "evidence and other content",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        file().evidence(Map.of(9, LaterFile.STREAM.replace("abc", "xyz")))),
                later(
                        "evidence and a language",
                        UpdateFault.UPDATE_CHANGES_CATALOG,
                        file().evidence(Map.of(1, LaterFile.CATALOG.replace("/DSS", "/Lang (x) /DSS")))),
                later(
                        "evidence and an open action",
                        UpdateFault.UPDATE_CHANGES_CATALOG,
                        file().evidence(Map.of(1, LaterFile.CATALOG.replace("/DSS", "/OpenAction [3 0 R /Fit] /DSS")))),
                later(
                        "evidence and a key escaped",
                        UpdateFault.UPDATE_CHANGES_CATALOG,
                        file().evidence(Map.of(1, LaterFile.CATALOG.replace("/DSS", "/L#61ng (x) /DSS")))),
                later(
                        "evidence and an extension that is none",
                        UpdateFault.UPDATE_CHANGES_CATALOG,
                        file().evidence(Map.of(
                                1, LaterFile.CATALOG.replace("/DSS", "/Extensions << /ESIC << /A 1 >> >> /DSS")))),
                later(
                        "evidence and an orphan",
                        UpdateFault.UPDATE_ADDS_OBJECT,
                        file().evidence(Map.of(20, "<< /Type /Font >>"))),
                later(
                        "evidence and the form's defaults",
                        UpdateFault.UPDATE_CHANGES_FORM,
                        file().evidence(Map.of(4, "<< /Fields [5 0 R] /SigFlags 3 /DA (0 g) >>"))),
                later(
                        "evidence and the signed field",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        file().evidence(Map.of(5, ForgedPdf.FIELD.replace("[0 0 0 0]", "[0 0 50 50]")))),
                later(
                        "evidence and information about the document",
                        UpdateFault.UPDATE_CHANGES_TRAILER,
                        file().update(Map.of(20, "<< /Title (x) >>"), " /Info 20 0 R")),
                later(
                        "evidence, then a page, then a time-stamp over it",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        file().evidence(Map.of())
                                .update(Map.of(9, LaterFile.STREAM.replace("abc", "xyz")))
                                .stamped(Map.of(1, LaterFile.CATALOG))),
                later(
                        "evidence, then nothing",
                        UpdateFault.UPDATE_ADDS_NOTHING,
                        file().evidence(Map.of()).update(Map.of())),
                later(
                        "the same evidence said again",
                        UpdateFault.UPDATE_ADDS_NOTHING,
                        file().evidence(Map.of()).update(Map.of(7, "<< /Type /DSS /CRLs [8 0 R] >>"))));
    }

    private static List<Attack> inEvidence() {
        return List.of(
                later(
                        "evidence that is the page's content",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        file().evidence(Map.of(7, "<< /CRLs [8 0 R 9 0 R] >>"))),
                later(
                        "evidence of an unknown kind",
                        FieldFault.SECURITY_STORE_MALFORMED,
                        file().evidence(Map.of(7, "<< /CRLs [8 0 R] /Fonts [8 0 R] >>"))),
                later(
                        "evidence that is an image",
                        FieldFault.SECURITY_STORE_MALFORMED,
                        file().evidence(Map.of(8, LaterFile.STREAM.replace("/Length", "/Subtype /Image /Length")))),
                later(
                        "evidence that is no stream",
                        FieldFault.SECURITY_STORE_MALFORMED,
                        file().evidence(Map.of(8, "<< /Type /Font >>"))),
                later(
                        "evidence under a malformed key",
                        FieldFault.SECURITY_STORE_MALFORMED,
                        file().evidence(Map.of(7, "<< /CRLs [8 0 R] /VRI << /ABC << /CRL [8 0 R] >> >> >>"))),
                later(
                        "evidence through a further reference",
                        FieldFault.SECURITY_STORE_MALFORMED,
                        file().evidence(Map.of(8, "9 0 R"))),
                later(
                        "evidence whose length is the page's",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        new LaterFile(pdf -> pdf.object(12, "3").edit(9, "/Length 3", "/Length 12 0 R"))
                                .evidence(Map.of(8, LaterFile.STREAM.replace("/Length 3", "/Length 12 0 R")))),
                later(
                        "evidence removed",
                        UpdateFault.UPDATE_STORE_NOT_ALLOWED,
                        new LaterFile(LaterAttacks::withStore)
                                .update(Map.of(7, "<< /CRLs [12 0 R] >>", 12, LaterFile.STREAM))),
                later(
                        "evidence changed",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        new LaterFile(LaterAttacks::withStore)
                                .update(Map.of(
                                        7,
                                        "<< /CRLs [8 0 R 12 0 R] >>",
                                        8,
                                        LaterFile.STREAM.replace("abc", "xyz"),
                                        12,
                                        LaterFile.STREAM))));
    }

    /** Files prepared before they were signed, for a later update to fill. */
    private static List<Attack> prepared() {
        return List.of(
                later(
                        "evidence that becomes the page's content",
                        UpdateFault.UPDATE_FILLS_REFERENCE,
                        new LaterFile(pdf -> pdf.edit(3, "/Contents 9 0 R", "/Contents [9 0 R 8 0 R]"))
                                .evidence(Map.of())),
                later(
                        "evidence that a picture waits for",
                        UpdateFault.UPDATE_FILLS_REFERENCE,
                        new LaterFile(
                                        pdf -> pdf.object(
                                                9,
                                                "<< /Resources << /XObject << /X 8 0 R >> >> /Length 1 >>\nstream\na\nendstream"))
                                .evidence(Map.of())),
                later(
                        "evidence that the trailer waits for",
                        UpdateFault.UPDATE_FILLS_REFERENCE,
                        new LaterFile(pdf -> pdf.trailer = "/Root 1 0 R /Info 8 0 R")
                                .with(pdf -> pdf.trailer = "/Root 1 0 R /Info 8 0 R")
                                .evidence(Map.of())),
                later(
                        "a list that is the page's content too",
                        UpdateFault.UPDATE_STORE_NOT_ALLOWED,
                        new LaterFile(pdf -> pdf.object(1, LaterFile.CATALOG)
                                        .object(7, "<< /CRLs 12 0 R >>")
                                        .object(12, "[9 0 R]")
                                        .edit(3, "/Contents 9 0 R", "/Contents 12 0 R"))
                                .update(Map.of(12, "[9 0 R 13 0 R]", 13, LaterFile.STREAM))),
                later(
                        "a store that is the page's resources too",
                        UpdateFault.UPDATE_STORE_NOT_ALLOWED,
                        new LaterFile(pdf -> pdf.object(1, LaterFile.CATALOG)
                                        .object(7, "<< /CRLs [8 0 R] >>")
                                        .object(8, LaterFile.STREAM)
                                        .edit(3, "/Contents", "/Resources 7 0 R /Contents"))
                                .update(Map.of(7, "<< /CRLs [8 0 R 13 0 R] >>", 13, LaterFile.STREAM))),
                later(
                        "a list of fields that is the pages' too",
                        UpdateFault.UPDATE_CHANGES_FORM,
                        new LaterFile(pdf -> pdf.edit(2, "[3 0 R]", "12 0 R")
                                        .edit(4, "[5 0 R]", "12 0 R")
                                        .object(12, "[3 0 R 5 0 R]"))
                                .stamped(Map.of(
                                        4,
                                        LaterFile.FORM.replace("[5 0 R 10 0 R]", "12 0 R"),
                                        12,
                                        "[3 0 R 5 0 R 10 0 R]"))),
                later(
                        "annotations that are the page's content too",
                        UpdateFault.UPDATE_CHANGES_PAGE,
                        new LaterFile(pdf -> pdf.edit(3, "[5 0 R]", "12 0 R")
                                        .edit(3, "/Contents 9 0 R", "/Contents 12 0 R")
                                        .object(12, "[5 0 R]"))
                                .stamped(Map.of(
                                        3,
                                        LaterFile.PAGE
                                                .replace("[5 0 R 10 0 R]", "12 0 R")
                                                .replace("/Contents 9 0 R", "/Contents 12 0 R"),
                                        12,
                                        "[5 0 R 10 0 R]"))),
                later(
                        "a field the page waits for",
                        UpdateFault.UPDATE_FILLS_REFERENCE,
                        new LaterFile(pdf -> pdf.edit(3, "/Annots [5 0 R]", "/Annots [5 0 R 10 0 R]"))
                                .stamped(Map.of())),
                later(
                        "a time-stamp before the signature",
                        TimeFault.TIME_STAMP_BEFORE_SIGNATURE,
                        new LaterFile(pdf -> pdf.edit(3, "/Annots [5 0 R]", "/Annots [5 0 R 10 0 R]")
                                .edit(4, "[5 0 R]", "[10 0 R 5 0 R]")
                                .object(10, LaterFile.FIELD)
                                .object(
                                        11,
                                        "<< /Type /DocTimeStamp /Filter /A /SubFilter /ETSI.RFC3161 /ByteRange"
                                                + " [0 1 3 1] /Contents <00> >>"))));
    }

    private static Attack field(String name, String from, String to) {
        return later(
                "time-stamp's field " + name,
                UpdateFault.UPDATE_FIELD_NOT_ALLOWED,
                file().stamped(Map.of(10, replaced(LaterFile.FIELD, from, to))));
    }

    private static Attack painted(String name, String appearance) {
        return later(
                "time-stamp's field " + name,
                UpdateFault.UPDATE_FIELD_NOT_ALLOWED,
                file().stamped(Map.of(
                        10, replaced(LaterFile.FIELD, "/F 132", "/F 132 /AP << /N 12 0 R >>"), 12, appearance)));
    }

    static String replaced(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        return text.replace(from, to);
    }

    private static List<Attack> inField() {
        return List.of(
                field("visible", "[0 0 0 0]", "[0 0 90 90]"),
                field("of a hair's breadth", "[0 0 0 0]", "[0 0 0.001 90]"),
                field("with its rectangle elsewhere", "[0 0 0 0]", "5 0 R"),
                field("with an action", "/F 132", "/F 132 /AA << >>"),
                field("with an icon", "/F 132", "/F 132 /MK << /R 90 >>"),
                field("named as the signed one", "(Stamp1)", "(Signature1)"),
                field("named as the signed one in UTF-16", "(Stamp1)", utf16("Signature1")),
                field("named into another", "(Stamp1)", "(Signature1.a)"),
                field("without a name", "/T (Stamp1) ", ""),
                field("of another type", "/FT /Sig", "/FT /Sig /Ff 1"),
                field("that is free text", "/Subtype /Widget", "/Subtype /FreeText"),
                painted(
                        "that paints",
                        "<< /Subtype /Form /BBox [0 0 9 9] /Length 12 >>\nstream\n0 0 9 9 re f\nendstream"),
                painted(
                        "with resources",
                        "<< /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << >> >> /Length 0 >>\nstream\nendstream"),
                later(
                        "a field that is no time-stamp's",
                        UpdateFault.UPDATE_FIELD_NOT_ALLOWED,
                        file().update(Map.of(4, LaterFile.FORM, 10, "<< /FT /Tx /T (Text) /V (x) /Rect [0 0 0 0] >>"))),
                later(
                        "time-stamp and the page's size",
                        UpdateFault.UPDATE_CHANGES_PAGE,
                        file().stamped(Map.of(3, replaced(LaterFile.PAGE, "100 100", "9 9")))),
                later(
                        "time-stamp and the signature's widget gone",
                        UpdateFault.UPDATE_CHANGES_PAGE,
                        file().stamped(Map.of(3, replaced(LaterFile.PAGE, "[5 0 R 10 0 R]", "[10 0 R]")))),
                later(
                        "time-stamp twice on the page",
                        UpdateFault.UPDATE_CHANGES_PAGE,
                        file().stamped(Map.of(3, replaced(LaterFile.PAGE, "[5 0 R 10 0 R]", "[5 0 R 10 0 R 10 0 R]")))),
                later(
                        "time-stamp in front of the signature",
                        UpdateFault.UPDATE_CHANGES_FORM,
                        file().stamped(Map.of(4, replaced(LaterFile.FORM, "[5 0 R 10 0 R]", "[10 0 R 5 0 R]")))),
                later(
                        "time-stamp and fonts of the form",
                        UpdateFault.UPDATE_CHANGES_FORM,
                        file().stamped(Map.of(4, replaced(LaterFile.FORM, "/SigFlags 3", "/SigFlags 3 /DR << >>")))),
                later(
                        "time-stamp that lets anybody save anew",
                        UpdateFault.UPDATE_CHANGES_FORM,
                        file().stamped(Map.of(4, replaced(LaterFile.FORM, "/SigFlags 3", "/SigFlags 1")))),
                later(
                        "two time-stamps in one update",
                        UpdateFault.UPDATE_CHANGES_FORM,
                        file().stamped(Map.of(
                                4,
                                replaced(LaterFile.FORM, "10 0 R", "10 0 R 12 0 R"),
                                12,
                                replaced(replaced(LaterFile.FIELD, "Stamp1", "Stamp2"), "11 0 R", "13 0 R"),
                                13,
                                LaterFile.STAMP))));
    }

    private static String utf16(String text) {
        StringBuilder hex = new StringBuilder("<FEFF");
        text.chars().forEach(letter -> hex.append(String.format("%04X", letter)));
        return hex.append(">").toString();
    }

    private static List<Attack> inFile() {
        return List.of(
                later(
                        "evidence and objects removed by a smaller size",
                        UpdateFault.UPDATE_CHANGES_TRAILER,
                        file().with(pdf -> pdf.size = 9).evidence(Map.of())),
                later(
                        "evidence and an object hidden in an object stream",
                        UpdateFault.UPDATE_ADDS_OBJECT,
                        file().update(LaterFile.packedEvidence().hidden(20, "<< /Type /Font >>"))),
                later("evidence and a page cut short by an object inside it", FileFault.SYNTAX, cutShort()),
                unpackedTwoWays("whose predictor stands elsewhere", "13 0 R"),
                unpackedTwoWays("whose predictor stands elsewhere, in a list", "[13 0 R]"),
                unpackedTwoWays("whose predictor has the short name", "null /DP << /Predictor 12 /Columns 4 >>"),
                later(
                        "evidence and a page in an object stream",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        file().update(LaterFile.packedEvidence()
                                .packed(3, replaced(LaterFile.PAGE, "100 100", "9 9")))),
                later(
                        "evidence and a signed object of another generation",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        file().with(pdf -> pdf.body = text -> text.replace("9 0 obj", "9 1 obj"))
                                .with(pdf ->
                                        pdf.xref = text -> text.replaceAll("9 1\n(\\d{10}) 00000 n", "9 1\n$1 00001 n"))
                                .evidence(Map.of(9, LaterFile.STREAM))),
                later(
                        "evidence and a comment",
                        UpdateFault.UPDATE_OCTETS_UNLISTED,
                        file().with(pdf -> pdf.body = text -> text + "% 12 0 obj\n")
                                .evidence(Map.of())),
                later(
                        "evidence and an object nobody lists",
                        UpdateFault.UPDATE_OCTETS_UNLISTED,
                        file().with(pdf -> pdf.body = text -> "12 0 obj\n<< >>\nendobj\n" + text)
                                .with(pdf -> pdf.xref = LaterAttacks::shifted)
                                .evidence(Map.of())),
                later(
                        "evidence and the tree of pages removed",
                        UpdateFault.UPDATE_FREES_OBJECT,
                        file().with(pdf -> pdf.xref = text -> "xref\n2 1\n0000000000 00001 f \n" + text.substring(5))
                                .evidence(Map.of())));
    }

    /** Some readers end a packed object where the next one begins: for them the page ends before its content. */
    private static LaterFile cutShort() {
        return new LaterFile(pdf -> pdf.edit(3, "/MediaBox", "/B [] /MediaBox"))
                .update(new PackedUpdate()
                        .packed(1, LaterFile.CATALOG)
                        .packed(7, "<< /Type /DSS /CRLs [8 0 R] /Certs 12 0 R >>")
                        .packed(
                                3,
                                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Annots [5 0 R] /B [] /Contents 9 0 R >>")
                        .inside(12, "[]")
                        .plain(8, LaterFile.STREAM));
    }

    /** Some readers undo a predictor, whose parameters were signed, and see other objects than those who do not. */
    private static Attack unpackedTwoWays(String how, String parameters) {
        return later(
                "evidence in an object stream " + how,
                FileFault.FILTER_NOT_ALLOWED,
                new LaterFile(pdf -> pdf.object(13, "<< /Predictor 12 /Columns 4 >>"))
                        .update(LaterFile.packedEvidence().deflated(parameters)));
    }

    /** Twenty-two octets were put in front of all objects. */
    private static String shifted(String table) {
        Matcher entry = Pattern.compile("(\\d{10}) 00000 n").matcher(table);
        return entry.replaceAll(found -> String.format("%010d 00000 n", Long.parseLong(found.group(1)) + 22));
    }
}
