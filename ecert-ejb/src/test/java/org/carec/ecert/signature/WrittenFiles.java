package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.carec.ecert.signature.GoodFiles.Good;

/** Conforming files that use what the standards leave free: how a file is laid out, how its fields hang together, what is certified, what the CMS holds. */
final class WrittenFiles {

    private static final String CONTENT = "<< /Length 8 0 R >>\nstream\nBT ET\nendstream";
    private static final String REFERENCE = "/Reference [<< /Type /SigRef /TransformMethod /%s %s >>] /ByteRange";

    private WrittenFiles() {}

    static List<Good> all() {
        List<Good> files = new ArrayList<>(layouts());
        files.addAll(fields());
        files.addAll(permissions());
        files.addAll(signatures());
        return files;
    }

    private static List<Good> layouts() {
        return List.of(
                good("PDF 1.0", pdf -> pdf.header = "%PDF-1.0"),
                good(
                        "PDF 2.0 with octets above 127 behind the header",
                        pdf -> pdf.header = "%PDF-2.0\n%\u00e2\u00e3\u00cf\u00d3"),
                good("CR line ends", pdf -> pdf.line = "\r"),
                good("CR LF line ends", pdf -> pdf.line = "\r\n"),
                good("no line end behind the last mark", pdf -> pdf.end = "%%EOF"),
                good("comments between objects", pdf -> pdf.between = "% endobj 3 0 obj << startxref\n"),
                good("cross-reference stream without object streams", pdf -> pdf.stream = true),
                good("a freed number and a generation", WrittenFiles::generation),
                good("indirect lengths", pdf -> {
                    pdf.objects.put(8, "5");
                    pdf.objects.put(9, CONTENT);
                    replace(pdf, 3, "/Annots", "/Contents 9 0 R /Annots");
                }),
                good("escaped names, odd strings, nested comments", pdf -> {
                    replace(pdf, 1, "/Pages", "/L#61ng (e\\156\\\n) %>>\n/Note (a(b\\)c)d) /Hex <4 1 4> /Pages");
                    replace(pdf, 3, "/MediaBox", "/Resources<</Font<</A#20b null>>>>/Rotate -0/UserUnit +1./MediaBox");
                }),
                new Good("objects in an object stream", Attack.SIGNER, new PackedPdf().signedBy(Attack.SIGNER, false)));
    }

    private static void generation(WrittenPdf pdf) {
        pdf.objects.put(9, pdf.objects.remove(2));
        pdf.generations.put(9, 3);
        replace(pdf, 1, "2 0 R", "9 3 R");
        replace(pdf, 3, "2 0 R", "9 3 R");
    }

    private static List<Good> fields() {
        return List.of(
                good("field type and value inherited", pdf -> {
                    pdf.objects.put(7, "<< /FT /Sig /T (Signature1) /V 6 0 R /Kids [5 0 R] >>");
                    replace(pdf, 5, "/FT /Sig /T (Signature1) /V 6 0 R", "/Parent 7 0 R");
                    replace(pdf, 4, "5 0 R", "7 0 R");
                }),
                good("field below another that only names it", pdf -> {
                    pdf.objects.put(7, "<< /T (Body) /Kids [5 0 R] >>");
                    replace(pdf, 5, "/FT", "/Parent 7 0 R /FT");
                    replace(pdf, 4, "5 0 R", "7 0 R");
                }),
                good("Unicode name", pdf -> replace(pdf, 5, "(Signature1)", "<FEFF041F043E043404380441044C>")),
                good("form in the catalog", pdf -> {
                    replace(pdf, 1, "4 0 R", "<< /Fields [5 0 R] /SigFlags 3 >>");
                    pdf.objects.remove(4);
                }),
                good("list of fields apart", pdf -> {
                    replace(pdf, 4, "[5 0 R]", "7 0 R");
                    pdf.objects.put(7, "[5 0 R]");
                }),
                good("annotations apart", pdf -> {
                    replace(pdf, 3, "[5 0 R]", "7 0 R");
                    pdf.objects.put(7, "[5 0 R]");
                }),
                good("visible", pdf -> {
                    replace(pdf, 5, "[0 0 0 0]", "[10 10 60 30] /AP << /N 7 0 R >>");
                    pdf.objects.put(
                            7,
                            "<< /Type /XObject /Subtype /Form /BBox [0 0 50 20] /Length 5 >>\nstream\nBT ET\nendstream");
                }));
    }

    private static List<Good> permissions() {
        return List.of(
                certified("no changes", "/TransformParams << /Type /TransformParams /P 1 /V /1.2 >>"),
                certified("filling in", "/TransformParams << /Type /TransformParams /P 2 /V /1.2 >>"),
                certified("without a number", "/TransformParams << /Type /TransformParams /V /1.2 >>"),
                locked("all", "/Action /All"),
                locked("some", "/Action /Include /Fields [(Signature1)]"));
    }

    private static Good certified(String name, String parameters) {
        return good("certified, " + name, pdf -> {
            replace(pdf, 6, "/ByteRange", String.format(REFERENCE, "DocMDP", parameters));
            replace(pdf, 1, "/Pages", "/Perms << /DocMDP 6 0 R >> /Pages");
        });
    }

    private static Good locked(String name, String parameters) {
        String lock = "/TransformParams << /Type /TransformParams /V /1.2 " + parameters + " >> /Data 1 0 R";
        return good(
                "fields locked, " + name,
                pdf -> replace(pdf, 6, "/ByteRange", String.format(REFERENCE, "FieldMDP", lock)));
    }

    private static List<Good> signatures() {
        return List.of(
                good("contents that just fit", pdf -> pdf.signing.room = 2 * 1100),
                good("contents of 64 KB", pdf -> pdf.signing.room = 2 * 64 * 1024),
                good("contents before the range", pdf -> pdf.objects.put(6, reordered(ForgedPdf.SIGNATURE))),
                good(
                        "a reason, a place, a program",
                        pdf -> replace(
                                pdf,
                                6,
                                "/M",
                                "/Reason (\\376\\377\\004\\037) /Location (Test) /Prop_Build << /App << /Name /X >> >> /M")),
                good("a date five hours east", pdf -> replace(pdf, 6, "D:20260302100000Z", "D:20260302150000+05'00'")),
                good("signer named by his key", pdf -> {
                    pdf.signing.cms.version = CmsForge.VERSION_3;
                    pdf.signing.cms.signerVersion = CmsForge.VERSION_3;
                    pdf.signing.cms.signerId = keyIdentifier(Attack.SIGNER);
                }),
                good(
                        "the national CA in the bag",
                        pdf -> pdf.signing.cms.certificates =
                                List.of(CmsForge.der(Attack.SIGNER), CmsForge.der(TestPki.NATIONAL_CA))),
                good("digest parameters left out", pdf -> {
                    pdf.signing.cms.digestAlgorithm = Digest.SHA_256.identifiers()[0];
                    pdf.signing.cms.outerDigestAlgorithm = Digest.SHA_256.identifiers()[0];
                }),
                capitals());
    }

    private static String reordered(String signature) {
        String range = " /ByteRange " + ForgedPdf.RANGE;
        return signature.replace(range, "").replace("> >>", ">" + range + " >>");
    }

    private static byte[] keyIdentifier(TestIdentity signer) {
        byte[] extension = signer.certificate().getExtensionValue("2.5.29.14");
        byte[] inner = Der.exactly(Der.exactly(extension).value()).value();
        return DerWriter.element(Der.IMPLICIT_0, inner);
    }

    private static Good capitals() {
        byte[] file = new WrittenPdf(Attack.SIGNER).signed();
        String text = new String(file, ISO_8859_1);
        int from = text.indexOf("/Contents <") + "/Contents ".length();
        int to = text.indexOf('>', from);
        String changed =
                text.substring(0, from) + text.substring(from, to).toUpperCase(Locale.ROOT) + text.substring(to);
        return new Good("hex digits in capitals", Attack.SIGNER, changed.getBytes(ISO_8859_1));
    }

    private static Good good(String name, Consumer<WrittenPdf> bend) {
        WrittenPdf pdf = new WrittenPdf(Attack.SIGNER);
        bend.accept(pdf);
        return new Good(name, Attack.SIGNER, pdf.signed());
    }

    private static void replace(WrittenPdf pdf, int number, String from, String to) {
        Map<Integer, String> objects = pdf.objects;
        if (!objects.get(number).contains(from)) {
            throw new IllegalArgumentException(from);
        }
        objects.put(number, objects.get(number).replace(from, to));
    }
}
