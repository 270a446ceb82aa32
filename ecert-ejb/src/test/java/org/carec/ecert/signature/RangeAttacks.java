package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Universal signature forgery and signature wrapping: the signature dictionary says something else than it should. */
final class RangeAttacks {

    private RangeAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        for (String range : List.of(
                "null",
                "[]",
                "[0 10 20]",
                "[0 10 20 30 40]",
                "[0 -10 20 30]",
                "[-1 10 20 30]",
                "[0 10.0 20 30]",
                "[0 0 20 30]",
                "[0 10 11 30]",
                "[0 10 20 0]",
                "[0 10 20 -30]",
                "[1 10 20 30]",
                "[0 1 0 1]",
                "(0 10 20 30)",
                "7 0 R",
                "[0 [10] 20 30]")) {
            attacks.add(range("ByteRange " + range, FieldFault.BYTE_RANGE_MALFORMED, numbers -> range));
        }
        attacks.add(range(
                "ByteRange with a number of 13 digits", FileFault.NUMBER_MALFORMED, n -> "[0 1 1000000000000 9]"));
        attacks.add(range("ByteRange beyond the file", FieldFault.GAP_NOT_CONTENTS, n -> "[0 10 20 99999999999]"));
        attacks.add(range("ByteRange with junk in a number", FileFault.NUMBER_MALFORMED, n -> "[0 1x 20 30]"));
        attacks.add(edited("ByteRange missing", FieldFault.BYTE_RANGE_MALFORMED, "/ByteRange", "/ByteRanges"));
        attacks.add(range("ByteRange one octet short", FieldFault.RANGE_NOT_REVISION, RangeAttacks::oneShort));
        attacks.add(range("gap one octet wide to the left", FieldFault.GAP_NOT_CONTENTS, RangeAttacks::wideGap));
        attacks.add(twice("ByteRange twice", "/ByteRange [0 1 5 9] /ByteRange "));
        attacks.add(twice("ByteRange twice, one escaped", "/Byte#52ange [0 1 5 9] /ByteRange "));
        attacks.addAll(contents());
        attacks.addAll(kinds());
        return attacks;
    }

    private static List<Attack> contents() {
        List<Attack> attacks = new ArrayList<>();
        String own = "/Contents <" + ForgedPdf.ROOM + ">";
        for (String other : List.of("null", "<>", "()", "7 0 R", "<0 0>", "<000>", "(0000)", "[<00>]")) {
            attacks.add(bent("Contents " + other, FieldFault.CONTENTS_MALFORMED, own, "/Contents " + other));
        }
        attacks.add(bent("Contents missing", FieldFault.CONTENTS_MALFORMED, own, ""));
        attacks.add(bent("Contents not hex", FileFault.STRING_MALFORMED, own, "/Contents <00zz>"));
        attacks.add(bent("Contents twice", FileFault.DUPLICATE_KEY, own, own + " /Contents <00>"));
        attacks.add(bent("Contents twice, one escaped", FileFault.DUPLICATE_KEY, own, own + " /Content#73 <00>"));
        attacks.add(
                Attack.bent("Contents larger than 64 KB", FieldFault.CONTENTS_MALFORMED, pdf -> pdf.room = 140_000));
        attacks.add(Attack.bent(
                "Contents in a nested dictionary",
                FieldFault.CONTENTS_MALFORMED,
                pdf -> pdf.edit(6, own, "/Inner << " + own + " >>")));
        return attacks;
    }

    private static List<Attack> kinds() {
        return List.of(
                edited("no Type", FieldFault.NOT_A_SIGNATURE, "/Type /Sig", ""),
                edited("Type DocTimeStamp", FieldFault.NO_SIGNATURE, "/Type /Sig", "/Type /DocTimeStamp"),
                edited("no Filter", FieldFault.NOT_A_SIGNATURE, "/Filter /Adobe.PPKLite", ""),
                edited(
                        "adbe.pkcs7.detached",
                        FieldFault.SUB_FILTER_NOT_ALLOWED,
                        "ETSI.CAdES.detached",
                        "adbe.pkcs7.detached"),
                edited(
                        "adbe.x509.rsa_sha1",
                        FieldFault.SUB_FILTER_NOT_ALLOWED,
                        "ETSI.CAdES.detached",
                        "adbe.x509.rsa_sha1"),
                edited("ETSI.RFC3161", FieldFault.SUB_FILTER_NOT_ALLOWED, "ETSI.CAdES.detached", "ETSI.RFC3161"),
                edited("a Cert entry", FieldFault.CERT_ENTRY, "/Type /Sig", "/Type /Sig /Cert (x)"),
                edited("no signing time", FieldFault.SIGNING_TIME_MALFORMED, "/M (", "/N ("),
                edited("a signing time that is none", FieldFault.SIGNING_TIME_MALFORMED, "D:20260302", "D:20261302"),
                edited(
                        "DocMDP with P 3",
                        FieldFault.PERMISSIONS_NOT_ALLOWED,
                        "/Type /Sig",
                        transform("DocMDP", "/P 3")),
                edited("UR3", FieldFault.PERMISSIONS_NOT_ALLOWED, "/Type /Sig", transform("UR3", "/V /2.2")),
                edited(
                        "FieldMDP without action",
                        FieldFault.PERMISSIONS_NOT_ALLOWED,
                        "/Type /Sig",
                        transform("FieldMDP", "/V /1.2")),
                Attack.bent(
                        "Perms of another signature",
                        FieldFault.PERMISSIONS_ELSEWHERE,
                        pdf -> pdf.edit(1, "/Pages", "/Perms << /DocMDP 5 0 R >> /Pages")),
                Attack.bent(
                        "Perms with UR3",
                        FieldFault.PERMISSIONS_ELSEWHERE,
                        pdf -> pdf.edit(1, "/Pages", "/Perms << /UR3 6 0 R >> /Pages")));
    }

    private static String transform(String method, String parameters) {
        return "/Type /Sig /Reference [<< /Type /SigRef /TransformMethod /" + method
                + " /TransformParams << /Type /TransformParams " + parameters + " >> >>]";
    }

    private static String oneShort(String numbers) {
        String[] parts = numbers.substring(1, numbers.length() - 1).trim().split(" +", -1);
        return "[0 %s %s %d]".formatted(parts[1], parts[2], Long.parseLong(parts[3]) - 1);
    }

    private static String wideGap(String numbers) {
        String[] parts = numbers.substring(1, numbers.length() - 1).trim().split(" +", -1);
        return "[0 %d %s %s]".formatted(Long.parseLong(parts[1]) - 1, parts[2], parts[3]);
    }

    /** Of the same length, so that nothing else moves. */
    private static Attack range(String name, Fault code, UnaryOperator<String> change) {
        return Attack.bent(name, code, pdf -> pdf.range = numbers -> padded(change.apply(numbers), numbers.length()));
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(length - text.length());
    }

    private static Attack twice(String name, String keys) {
        return edited(name, FileFault.DUPLICATE_KEY, "/ByteRange ", keys);
    }

    private static Attack edited(String name, Fault code, String from, String to) {
        return bent(name, code, from, to);
    }

    /** Where nothing is left to sign, the file is taken as it is: its structure must be refused before its CMS is read. */
    private static Attack bent(String name, Fault code, String from, String to) {
        ForgedPdf pdf = new ForgedPdf(Attack.SIGNER).edit(6, from, to);
        boolean signable = pdf.objects.get(6).contains("/Contents <" + ForgedPdf.ROOM);
        return Attack.of(name, code, signable ? pdf.signed() : pdf.unsigned());
    }
}
