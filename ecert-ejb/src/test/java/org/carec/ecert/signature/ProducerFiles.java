package org.carec.ecert.signature;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfSignatureAppearance;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.carec.ecert.signature.GoodFiles.Good;

/** Conforming files that other producers made and our signer signed, or that another writer made and signed. */
final class ProducerFiles {

    private static final List<String> SPECIMENS = List.of(
            "chromium.pdf",
            "cairo.pdf",
            "qpdf-qdf.pdf",
            "qpdf-linearised.pdf",
            "qpdf-linearised-20.pdf",
            "qpdf-streams.pdf",
            "qpdf-normalised.pdf",
            "libreoffice.pdf",
            "libreoffice-archival.pdf");

    private ProducerFiles() {}

    static List<Good> all() {
        List<Good> files = new ArrayList<>();
        for (String name : SPECIMENS) {
            files.add(ours(name, SamplePdf.specimen(name)));
        }
        files.addAll(producedByOpenPdf());
        files.addAll(signedByOpenPdf());
        return files;
    }

    private static List<Good> producedByOpenPdf() {
        return List.of(
                ours("OpenPDF", OpenPdf.written(writer -> {})),
                ours("OpenPDF, PDF 1.3", OpenPdf.written(writer -> writer.setPdfVersion('3'))),
                ours("OpenPDF, object streams", OpenPdf.written(PdfWriter::setFullCompression)),
                ours("OpenPDF, tagged", OpenPdf.written(PdfWriter::setTagged)),
                ours("OpenPDF, PDF/A-1b with XMP", OpenPdf.written(ProducerFiles::archival)),
                ours("Chromium, saved again by OpenPDF", OpenPdf.savedAgain(SamplePdf.specimen("chromium.pdf"))));
    }

    private static List<Good> signedByOpenPdf() {
        byte[] plain = OpenPdf.written(writer -> {});
        byte[] packed = OpenPdf.written(PdfWriter::setFullCompression);
        return List.of(
                theirs("in its first revision", plain, false, "RSA-2048", signature -> {}),
                theirs("as an update", plain, true, "P-256", signature -> {}),
                theirs("as an update of object streams", packed, true, "P-384", signature -> {}),
                theirs(
                        "certified, no changes",
                        plain,
                        false,
                        "RSA-3072",
                        signature ->
                                signature.setCertificationLevel(PdfSignatureAppearance.CERTIFIED_NO_CHANGES_ALLOWED)),
                theirs(
                        "certified, filling in",
                        plain,
                        true,
                        "P-521",
                        signature -> signature.setCertificationLevel(PdfSignatureAppearance.CERTIFIED_FORM_FILLING)),
                theirs("visible", plain, true, "RSA-2048", ProducerFiles::visible),
                theirs("an update of Chromium's", SamplePdf.specimen("chromium.pdf"), true, "P-256", signature -> {}),
                theirs("an update of cairo's", SamplePdf.specimen("cairo.pdf"), true, "P-256", signature -> {}));
    }

    private static void visible(PdfSignatureAppearance signature) {
        signature.setVisibleSignature(new Rectangle(72, 72, 200, 120), 1, "Подпись");
        signature.setLayer2Text("Signed");
    }

    private static void archival(PdfWriter writer) {
        writer.setPDFXConformance(PdfWriter.PDFA1B);
        writer.createXmpMetadata();
    }

    private static Good ours(String name, byte[] pdf) {
        return new Good("made by " + name, Attack.SIGNER, GoodFiles.signed(pdf, TestPki.request(Attack.SIGNER)));
    }

    private static Good theirs(
            String name, byte[] pdf, boolean update, String key, Consumer<PdfSignatureAppearance> how) {
        TestIdentity signer = TestPki.signer(key);
        SigningRequest request = TestPki.request(signer).stampedBy(new TestTimeStamps());
        return new Good("signed by OpenPDF, " + name, signer, OpenPdf.signed(pdf, request, update, how));
    }
}
