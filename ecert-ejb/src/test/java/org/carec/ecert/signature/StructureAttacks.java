package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Files whose structure a lenient reader would repair or read two ways. All of them are signed, mathematically truly. */
final class StructureAttacks {

    private StructureAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>(headAndEnd());
        attacks.addAll(sections());
        attacks.addAll(fields());
        attacks.addAll(syntax());
        attacks.addAll(packed());
        return attacks;
    }

    private static List<Attack> packed() {
        return List.of(
                Attack.of("packed object listed at another's place", FileFault.ENTRY_WRONG_OBJECT, listedAt(0)),
                Attack.of("packed object listed at the last place", FileFault.ENTRY_WRONG_OBJECT, listedAt(5)),
                Attack.of("packed object listed behind the last", FileFault.ENTRY_WRONG_OBJECT, listedAt(6)),
                Attack.of("packed object listed far behind", FileFault.ENTRY_WRONG_OBJECT, listedAt(65_535)),
                Attack.of("linearised and not declared so", FileFault.PREV_MALFORMED, undeclared()));
    }

    /** The page, taken from another place of its object stream than its own. */
    private static byte[] listedAt(int index) {
        PackedPdf pdf = new PackedPdf();
        pdf.indexes.put(3, index);
        return pdf.signedBy(Attack.SIGNER, false);
    }

    private static byte[] undeclared() {
        String file = new String(SamplePdf.linearised(), ISO_8859_1).replaceFirst("/Linearized", "/Linearised");
        return GoodFiles.signed(file.getBytes(ISO_8859_1), TestPki.request(Attack.SIGNER));
    }

    private static List<Attack> headAndEnd() {
        byte[] good = Attack.bent(Attack.SIGNER, pdf -> {});
        return List.of(
                Attack.of("empty file", FileFault.NOT_A_PDF, new byte[0]),
                Attack.of("not a PDF", FileFault.NOT_A_PDF, "<html></html>".getBytes(ISO_8859_1)),
                Attack.of("only a header", FileFault.END_MISSING, "%PDF-1.7\n".getBytes(ISO_8859_1)),
                Attack.of("truncated", FileFault.END_MISSING, Arrays.copyOf(good, good.length - 40)),
                Attack.of("larger than 20 MB", FileFault.FILE_TOO_LARGE, new byte[UnverifiedPdf.LIMIT + 1]),
                Attack.bent("junk before the header", FileFault.NOT_A_PDF, pdf -> pdf.header = "junk\n%PDF-1.7\n"),
                Attack.bent("version 1.9", FileFault.NOT_A_PDF, pdf -> pdf.header = "%PDF-1.9\n"),
                Attack.bent("no end of file", FileFault.END_MISSING, pdf -> pdf.end = ""),
                Attack.bent("two line ends at the end", FileFault.OCTETS_BEHIND_END, pdf -> pdf.end = "%%EOF\n\n"),
                Attack.bent("NUL at the end", FileFault.OCTETS_BEHIND_END, pdf -> pdf.end = "%%EOF\n\0"));
    }

    private static List<Attack> sections() {
        return List.of(
                xref("startxref elsewhere", FileFault.OFFSET_OUTSIDE_FILE, "startxref\n", "startxref\n9"),
                xref("no cross-reference", FileFault.XREF_NOT_FOUND, "xref\n0 1\n", "yref\n0 1\n"),
                xref("entry of 19 octets", FileFault.XREF_ENTRY_MALFORMED, " 00000 n \n2 1", " 00000 n\n2 1"),
                xref("object listed twice", FileFault.DUPLICATE_ENTRY, "2 1\n", "1 1\n"),
                xref("more entries than octets", FileFault.XREF_ENTRY_MALFORMED, "6 1\n", "6 99999\n"),
                xref("a million entries declared", FileFault.TOO_MANY_OBJECTS, "6 1\n", "6 1000000\n"),
                Attack.bent("entry at another object", FileFault.ENTRY_WRONG_OBJECT, pdf -> {
                    pdf.object(8, "null");
                    pdf.xref = text -> text.replace("8 1\n", "7 1\n");
                }),
                xref("size too small", FileFault.SIZE_EXCEEDED, "/Size 7", "/Size 6"),
                xref("size missing", FileFault.SIZE_EXCEEDED, "/Size 7", "/Sise 7"),
                xref("encrypted", FileFault.ENCRYPTED, "/Root", "/Encrypt 9 0 R /Root"),
                xref("encrypted, escaped", FileFault.ENCRYPTED, "/Root", "/Encr#79pt 9 0 R /Root"),
                xref("hybrid", FileFault.HYBRID_FILE, "/Root", "/XRefStm 9 /Root"),
                xref("previous is no section", FileFault.XREF_NOT_FOUND, "/Root", "/Prev 0 /Root"),
                Attack.bent("previous is itself", FileFault.PREV_MALFORMED, pdf -> pdf.xref = StructureAttacks::loop),
                xref("previous in the future", FileFault.OFFSET_OUTSIDE_FILE, "/Root", "/Prev 999999 /Root"),
                xref("previous not a number", FileFault.PREV_MALFORMED, "/Root", "/Prev (1) /Root"),
                xref("no catalog", FileFault.ROOT_MISSING, "/Root", "/Boot"),
                xref("two catalogs", FileFault.DUPLICATE_KEY, "/Root", "/R#6fot 2 0 R /Root"),
                xref("catalog is the page tree", FieldFault.CATALOG_MALFORMED, "/Root 1", "/Root 2"),
                xref("catalog is absent", FieldFault.CATALOG_MALFORMED, "/Root 1", "/Root 9"));
    }

    private static List<Attack> fields() {
        return List.of(
                edit("no form", FieldFault.NO_SIGNATURE, 1, "/AcroForm", "/AkroForm"),
                edit("form is an array", FieldFault.CATALOG_MALFORMED, 1, "/AcroForm 4 0 R", "/AcroForm []"),
                edit("no fields", FieldFault.NO_SIGNATURE, 4, "[5 0 R]", "[]"),
                edit("fields missing", FieldFault.CATALOG_MALFORMED, 4, "/Fields", "/Feelds"),
                edit("direct field", FieldFault.FIELD_MALFORMED, 4, "[5 0 R]", "[<< /FT /Sig /V 6 0 R >>]"),
                edit("field is absent", FieldFault.FIELD_MALFORMED, 4, "[5 0 R]", "[9 0 R]"),
                edit("field twice", FieldFault.FIELD_SHARED, 4, "[5 0 R]", "[5 0 R 5 0 R]"),
                edit("field is its own kid", FieldFault.FIELD_SHARED, 5, "/T (", "/Kids [5 0 R] /T ("),
                edit("field type missing", FieldFault.NO_SIGNATURE, 5, "/FT /Sig", ""),
                edit("field type unknown", FieldFault.FIELD_MALFORMED, 5, "/FT /Sig", "/FT /Signature"),
                edit("null value", FieldFault.SIGNATURE_EMPTY, 5, "6 0 R", "null"),
                edit("direct value", FieldFault.SIGNATURE_EMPTY, 5, "/V 6 0 R", "/V << /Type /Sig >>"),
                edit("value is absent", FieldFault.SIGNATURE_EMPTY, 5, "6 0 R", "9 0 R"),
                edit("no value", FieldFault.SIGNATURE_EMPTY, 5, "/V 6 0 R", ""),
                Attack.bent("a second, empty field", FieldFault.SIGNATURE_EMPTY, pdf -> pdf.edit(4, "[5", "[7 0 R 5")
                        .object(7, "<< /FT /Sig /T (Empty) >>")),
                Attack.bent(
                        "value shared by two fields", FieldFault.SIGNATURE_SHARED, pdf -> pdf.edit(4, "[5", "[7 0 R 5")
                                .object(7, "<< /FT /Sig /T (Two) /V 6 0 R >>")),
                Attack.bent("value above its type", FieldFault.FIELD_MALFORMED, pdf -> pdf.edit(4, "[5", "[7 0 R 5")
                        .object(7, "<< /T (Up) /V 6 0 R /Kids [8 0 R] >>")
                        .object(8, "<< /FT /Sig >>")),
                Attack.bent("two signatures", FieldFault.SEVERAL_SIGNATURES, pdf -> pdf.edit(4, "[5", "[7 0 R 5")
                        .object(7, "<< /FT /Sig /T (Two) /V 2 0 R >>")),
                Attack.bent("fields nested too deep", FieldFault.TOO_MANY_FIELDS, StructureAttacks::deepFields),
                Attack.bent("too many fields", FieldFault.TOO_MANY_FIELDS, StructureAttacks::manyFields));
    }

    private static List<Attack> syntax() {
        return List.of(
                edit("key twice in the catalog", FileFault.DUPLICATE_KEY, 1, "/Pages", "/AcroForm 3 0 R /Pages"),
                edit("key twice, one escaped", FileFault.DUPLICATE_KEY, 1, "/Pages", "/Acro#46orm 3 0 R /Pages"),
                edit("name with #00", FileFault.NAME_MALFORMED, 1, "/Pages", "/A#00 1 /Pages"),
                edit("name with half an escape", FileFault.NAME_MALFORMED, 1, "/Pages", "/A#4 1 /Pages"),
                edit("name of 600 octets", FileFault.NAME_MALFORMED, 1, "/Pages", "/" + "x".repeat(600) + " 1 /Pages"),
                edit(
                        "nested 100 deep",
                        FileFault.NESTING_TOO_DEEP,
                        1,
                        "/Pages",
                        "/X " + "[".repeat(100) + "]".repeat(100) + " /Pages"),
                edit("nested 2,000,000 deep", FileFault.NESTING_TOO_DEEP, 1, "/Pages", "/X " + "[".repeat(2_000_000)),
                edit(
                        "3,000,000 tokens",
                        FileFault.TOO_MANY_TOKENS,
                        1,
                        "/Pages",
                        "/X [" + "0 ".repeat(3_000_000) + "] /Pages"),
                edit("unknown word", FileFault.SYNTAX, 1, "/Pages", "/X nil /Pages"),
                edit("string without end", FileFault.STRING_MALFORMED, 1, "/Pages", "/X (( /Pages"),
                edit("object without end", FileFault.SYNTAX, 5, ">>", ">> >>"));
    }

    private static String loop(String section) {
        int at = section.indexOf("startxref\n") + "startxref\n".length();
        return section.replace("/Root", "/Prev " + section.substring(at).trim() + " /Root");
    }

    private static void deepFields(ForgedPdf pdf) {
        pdf.edit(4, "5 0 R", "10 0 R");
        for (int i = 10; i < 30; i++) {
            pdf.object(i, "<< /T (f) /Kids [" + (i == 29 ? 5 : i + 1) + " 0 R] >>");
        }
    }

    private static void manyFields(ForgedPdf pdf) {
        StringBuilder fields = new StringBuilder("[");
        for (int i = 10; i < 2100; i++) {
            pdf.object(i, "<< /FT /Tx /T (f" + i + ") >>");
            fields.append(i).append(" 0 R ");
        }
        pdf.edit(4, "[5", fields + "5");
    }

    private static Attack edit(String name, Fault code, int object, String from, String to) {
        return Attack.bent(name, code, pdf -> pdf.edit(object, from, to));
    }

    private static Attack xref(String name, Fault code, String from, String to) {
        return Attack.bent(
                name,
                code,
                pdf -> pdf.xref = text -> {
                    if (!text.contains(from)) {
                        throw new IllegalArgumentException(from);
                    }
                    return text.replace(from, to);
                });
    }
}
