package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Attacks that play with what a switch opens; all switches are on, and each is refused all the same. */
final class RelaxedAttacks {

    static final VerificationProfile ALL = VerificationProfile.strict().with(EnumSet.allOf(Relaxation.class));

    private RelaxedAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>(pkcs7());
        attacks.addAll(ber());
        attacks.addAll(hybrid());
        return attacks;
    }

    private static List<Attack> pkcs7() {
        return List.of(
                adbe(
                        "signing time twice",
                        CmsFault.ATTRIBUTE_TWICE,
                        forge -> forge.attributes = list -> List.of(
                                list.get(0),
                                list.get(1),
                                list.get(2),
                                RelaxedFiles.SIGNING_TIME,
                                CmsForge.attribute(Oid.SIGNING_TIME, new byte[] {5, 0}))),
                adbe(
                        "protected algorithms differ",
                        CmsFault.OTHER_ALGORITHMS,
                        forge -> RelaxedFiles.add(forge, RelaxedFiles.algorithms(Oid.ECDSA_SHA_512))),
                adbe(
                        "protected digest differs",
                        CmsFault.OTHER_ALGORITHMS,
                        forge -> RelaxedFiles.add(
                                forge,
                                CmsForge.attribute(
                                        Oid.CMS_ALGORITHM_PROTECTION,
                                        DerWriter.sequence(
                                                Digest.SHA_384.identifiers()[0],
                                                DerWriter.element(Der.CONTEXT_1, Oid.ECDSA_SHA_256.der()))))),
                adbe(
                        "for another certificate",
                        CmsFault.OTHER_CERTIFICATE,
                        forge -> forge.referenced = TestPki.OTHER_CA),
                bent(
                        "adbe.pkcs7.sha1",
                        FieldFault.SUB_FILTER_NOT_ALLOWED,
                        pdf -> pdf.edit(6, "ETSI.CAdES.detached", "adbe.pkcs7.sha1")),
                bent(
                        "adbe.x509.rsa_sha1",
                        FieldFault.SUB_FILTER_NOT_ALLOWED,
                        pdf -> pdf.edit(6, "ETSI.CAdES.detached", "adbe.x509.rsa_sha1")),
                bent(
                        "attributes of PKCS #7 in CAdES",
                        CmsFault.ATTRIBUTE_NOT_ALLOWED,
                        pdf -> RelaxedFiles.add(pdf.cms, RelaxedFiles.revocation())));
    }

    private static List<Attack> ber() {
        byte[] deep = HexFormat.of().parseHex("3080".repeat(60));
        return List.of(
                ber("BER: without its end", CmsFault.NOT_DER, der -> {
                    byte[] open = BerForge.indefinite(der);
                    open[open.length - 1] = 1;
                    return open;
                }),
                ber("BER: nested 60 deep", CmsFault.NOT_DER, der -> deep),
                ber("BER: primitive without length", CmsFault.NOT_DER, der -> replaced(der, "30", "04", "80")),
                ber("BER: length of five octets", CmsFault.NOT_DER, der -> replaced(der, "30", "30", "850000000001")),
                ber("BER: length beyond the end", CmsFault.NOT_DER, der -> replaced(der, "30", "30", "84ffffffff")),
                ber("BER: piece of a string is a number", CmsFault.CMS_MALFORMED, der -> new byte[] {0x24, 3, 2, 1, 1}),
                ber("BER: string in pieces of bits", CmsFault.NOT_DER, der -> new byte[] {0x23, 4, 3, 2, 0, 1}),
                ber("BER: long tag", CmsFault.NOT_DER, der -> new byte[] {0x3f, 0x10, 0}),
                ber("BER: something behind", CmsFault.PADDING_NOT_ZERO, RelaxedAttacks::longer),
                bent("BER: attribute twice", CmsFault.ATTRIBUTE_TWICE, pdf -> {
                    pdf.cms.encoding = BerForge::indefinite;
                    pdf.cms.attributes = list -> List.of(
                            list.get(0), list.get(1), list.get(2), CmsForge.attribute(Oid.MESSAGE_DIGEST, new byte[] {
                                4, 1, 0
                            }));
                }),
                bent("BER: attributes signed unsorted", CmsFault.SIGNATURE_VALUE_WRONG, pdf -> {
                    pdf.cms.sorted = false;
                    pdf.cms.attributes = list -> List.of(list.get(2), list.get(1), list.get(0));
                }));
    }

    private static byte[] longer(byte[] der) {
        return (new String(BerForge.indefinite(der), ISO_8859_1) + "\0\0\1").getBytes(ISO_8859_1);
    }

    /** Another tag and length for the outermost element, whose length takes two octets. */
    private static byte[] replaced(byte[] der, String tag, String by, String length) {
        String hex = HexFormat.of().formatHex(der);
        return HexFormat.of().parseHex(by + length + hex.substring(tag.length() + 6));
    }

    private static List<Attack> hybrid() {
        return List.of(
                hybrid(
                        "stream moves the page",
                        FileFault.HYBRID_CONTRADICTS,
                        pdf -> pdf.rows = list -> list.substring(0, 21) + HybridPdf.row(1, 17) + list.substring(28)),
                hybrid(
                        "stream frees the page",
                        FileFault.HYBRID_CONTRADICTS,
                        pdf -> pdf.rows = list -> list.substring(0, 21) + HybridPdf.row(0, 0) + list.substring(28)),
                hybrid("page hidden from old readers", FileFault.HYBRID_CONTRADICTS, pdf -> {
                    pdf.objects.put(2, "<< /Type /Pages /Kids [8 0 R 3 0 R] /Count 2 >>");
                    pdf.hidden = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>";
                }),
                hybrid(
                        "resources hidden from old readers",
                        FileFault.HYBRID_CONTRADICTS,
                        pdf -> pdf.page = pdf.page.replace("/Annots", "/Resources 8 0 R /Annots")),
                hybrid(
                        "stream names another catalog",
                        FileFault.HYBRID_CONTRADICTS,
                        pdf -> pdf.streamEntries = "/Info 8 0 R /Prev 9"),
                hybrid(
                        "stream is encrypted",
                        FileFault.HYBRID_CONTRADICTS,
                        pdf -> pdf.streamEntries = "/Encrypt 8 0 R"),
                hybrid("hidden script", ContentFault.CARRIES_SCRIPT, pdf -> pdf.hidden = "<< /JS (a) >>"),
                hybrid(
                        "table with entries at the stream",
                        FileFault.HYBRID_FILE,
                        pdf -> pdf.pointing = text -> "8 1\n0000000017 00000 n \n"),
                hybrid("comment between the tables", FileFault.HYBRID_FILE, pdf -> pdf.between = "% more\n"),
                new Attack(
                        "hybrid: appended to a signed file",
                        FieldFault.RANGE_NOT_REVISION,
                        appended(),
                        TestPki.trust(Attack.SIGNER).under(ALL),
                        TestPki.NOW),
                hybrid(
                        "hybrid update behind the signature",
                        FileFault.HYBRID_FILE,
                        pdf -> pdf.signed = RelaxedAttacks::pointed));
    }

    /** Behind a signed first revision an empty table, which points at a cross-reference stream that was signed with it. */
    private static byte[] appended() {
        String rows = HybridPdf.row(0, 0);
        byte[] signed = Attack.bent(
                Attack.SIGNER,
                pdf -> pdf.object(
                        7,
                        "<< /Type /XRef /Size 7 /Index [0 1] /W [1 4 2] /Length 7 >>\nstream\n" + rows
                                + "\nendstream"));
        return pointed(signed);
    }

    private static byte[] pointed(byte[] file) {
        String text = new String(file, ISO_8859_1);
        int last = text.lastIndexOf("startxref\n") + "startxref\n".length();
        String previous = text.substring(last, text.indexOf('\n', last));
        int stream = text.lastIndexOf(" 0 obj\n<< /Type /XRef");
        int start = text.lastIndexOf('\n', stream) + 1;
        return (text + "xref\n0 0\ntrailer\n<< /Size 11 /Root 1 0 R /Prev " + previous + " /XRefStm " + start
                        + " >>\nstartxref\n" + text.length() + "\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    private static Attack adbe(String name, Fault code, Consumer<CmsForge> bend) {
        return bent(
                "PKCS #7: " + name,
                code,
                pdf -> bend.accept(pdf.edit(6, "ETSI.CAdES.detached", "adbe.pkcs7.detached").cms));
    }

    private static Attack ber(String name, Fault code, UnaryOperator<byte[]> encoding) {
        return bent(name, code, pdf -> pdf.cms.encoding = encoding);
    }

    private static Attack hybrid(String name, Fault code, Consumer<HybridPdf> bend) {
        HybridPdf pdf = new HybridPdf();
        bend.accept(pdf);
        return new Attack(
                "hybrid: " + name,
                code,
                pdf.file(),
                TestPki.trust(Attack.SIGNER).under(ALL),
                TestPki.NOW);
    }

    private static Attack bent(String name, Fault code, Consumer<ForgedPdf> bend) {
        return new Attack(
                name,
                code,
                Attack.bent(Attack.SIGNER, bend),
                TestPki.trust(Attack.SIGNER).under(ALL),
                TestPki.NOW);
    }
}
