package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Incremental saving and shadow attacks: a true signature, and something done to the file afterwards. */
final class UpdateAttacks {

    private static final ForgedPdf FORGE = new ForgedPdf(Attack.SIGNER);
    private static final byte[] GOOD = Attack.bent(Attack.SIGNER, pdf -> {});

    private UpdateAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>(List.of(
                appended("one octet", FileFault.OCTETS_BEHIND_END, "x"),
                appended("a line end", FileFault.OCTETS_BEHIND_END, "\n"),
                appended("a NUL", FileFault.OCTETS_BEHIND_END, "\0"),
                appended("a comment", FileFault.OCTETS_BEHIND_END, "% nothing\n"),
                appended("an end of file", FileFault.OCTETS_BEHIND_END, "%%EOF\n"),
                appended("an object without cross-reference", FileFault.OCTETS_BEHIND_END, "2 0 obj\n<< >>\nendobj\n"),
                appended("an object and an end", FileFault.OCTETS_BEHIND_END, "2 0 obj\n<< >>\nendobj\n%%EOF\n"),
                appended("the same startxref again", FileFault.OCTETS_BEHIND_REVISION, again()),
                appended("trailer without cross-reference", FileFault.XREF_NOT_FOUND, trailerOnly())));
        attacks.addAll(updates());
        return attacks;
    }

    private static List<Attack> updates() {
        return List.of(
                update(
                        "page replaced",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        3,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"),
                update(
                        "catalog replaced",
                        UpdateFault.UPDATE_CHANGES_CATALOG,
                        1,
                        "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /Lang (x) >>"),
                update(
                        "catalog with open action",
                        UpdateFault.UPDATE_CHANGES_CATALOG,
                        1,
                        "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /OpenAction 7 0 R >>"),
                update(
                        "catalog with names",
                        UpdateFault.UPDATE_CHANGES_CATALOG,
                        1,
                        "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /Names << >> >>"),
                update(
                        "catalog with DSS",
                        UpdateFault.UPDATE_ADDS_NOTHING,
                        1,
                        "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /DSS << >> >>"),
                update(
                        "viewer preferences",
                        UpdateFault.UPDATE_CHANGES_CATALOG,
                        1,
                        "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /ViewerPreferences << >> >>"),
                update(
                        "form replaced",
                        UpdateFault.UPDATE_CHANGES_FORM,
                        4,
                        "<< /Fields [5 0 R] /SigFlags 3 /NeedAppearances true >>"),
                update(
                        "appearance added",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        5,
                        ForgedPdf.FIELD.replace("/F 132", "/AP << /N 7 0 R >> /F 132")),
                update(
                        "annotation added",
                        UpdateFault.UPDATE_ADDS_OBJECT,
                        7,
                        "<< /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] >>"),
                update("orphan added", UpdateFault.UPDATE_ADDS_OBJECT, 7, "<< /Nothing true >>"),
                update(
                        "identical object written again",
                        UpdateFault.UPDATE_ADDS_NOTHING,
                        2,
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                Attack.of("empty update", UpdateFault.UPDATE_ADDS_NOTHING, FORGE.update(GOOD, Map.of(), "")),
                Attack.of("twenty updates", UpdateFault.UPDATE_ADDS_OBJECT, repeated(20)),
                Attack.of("catalog switched", FileFault.ROOT_CHANGED, switchedRoot()),
                Attack.of("second field signed later", FieldFault.SEVERAL_SIGNATURES, second()),
                Attack.of("signature copied into the update", FieldFault.GAP_NOT_CONTENTS, copied()),
                Attack.of(
                        "form removed by the update",
                        FieldFault.NO_SIGNATURE,
                        FORGE.update(GOOD, Map.of(1, "<< /Type /Catalog /Pages 2 0 R >>"), "")),
                Attack.of(
                        "encrypted by the update",
                        FileFault.ENCRYPTED,
                        FORGE.update(GOOD, Map.of(), " /Encrypt 7 0 R")),
                Attack.of("hybrid update", FileFault.HYBRID_FILE, FORGE.update(GOOD, Map.of(), " /XRefStm 7")),
                Attack.of("update listing an old object", FileFault.ENTRY_OUTSIDE_REVISION, reaching()),
                Attack.of("forty updates", FileFault.PREV_MALFORMED, repeated(40)));
    }

    private static Attack appended(String what, Fault code, String text) {
        return Attack.of("appended: " + what, code, plus(GOOD, text));
    }

    private static byte[] plus(byte[] file, String text) {
        byte[] more = text.getBytes(ISO_8859_1);
        byte[] whole = Arrays.copyOf(file, file.length + more.length);
        System.arraycopy(more, 0, whole, file.length, more.length);
        return whole;
    }

    private static String again() {
        String text = new String(GOOD, ISO_8859_1);
        return text.substring(text.lastIndexOf("startxref"));
    }

    private static String trailerOnly() {
        return "trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n" + GOOD.length + "\n%%EOF\n";
    }

    private static Attack update(String name, Fault code, int number, String object) {
        return Attack.of("update: " + name, code, FORGE.update(GOOD, Map.of(number, object), ""));
    }

    private static byte[] switchedRoot() {
        ForgedPdf other = new ForgedPdf(Attack.SIGNER);
        other.trailer = "/Root 7 0 R";
        return other.update(GOOD, Map.of(7, "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R >>"), "");
    }

    private static byte[] second() {
        Map<Integer, String> added = Map.of(
                4,
                "<< /Fields [5 0 R 7 0 R] /SigFlags 3 >>",
                7,
                ForgedPdf.FIELD.replace("6 0 R", "8 0 R").replace("Signature1", "Signature2"),
                8,
                ForgedPdf.SIGNATURE);
        return FORGE.sign(FORGE.update(GOOD, added, ""));
    }

    private static byte[] copied() {
        String text = new String(GOOD, ISO_8859_1);
        int from = text.indexOf("6 0 obj\n") + "6 0 obj\n".length();
        return FORGE.update(GOOD, Map.of(6, text.substring(from, text.indexOf("\nendobj", from))), "");
    }

    /** An update whose cross-reference points into the signed revision. */
    private static byte[] reaching() {
        ForgedPdf forge = new ForgedPdf(Attack.SIGNER);
        int old = new String(GOOD, ISO_8859_1).indexOf("2 0 obj");
        forge.xref = text -> text.replace(
                "trailer", String.format("2 1%n%010d 00000 n %ntrailer", old).replace("\r", ""));
        return forge.update(GOOD, Map.of(7, "<< >>"), "");
    }

    private static byte[] repeated(int times) {
        byte[] file = GOOD;
        for (int i = 0; i < times; i++) {
            file = FORGE.update(file, Map.of(7, "<< /N " + i + " >>"), "");
        }
        return file;
    }
}
