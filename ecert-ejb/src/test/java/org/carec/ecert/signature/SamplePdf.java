package org.carec.ecert.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Unsigned PDFs as ordinary tools write them. */
public final class SamplePdf {

    private SamplePdf() {}

    /** With a cross-reference table. */
    public static byte[] plain() {
        return written(CompressParameters.NO_COMPRESSION);
    }

    /** With cross-reference stream and object streams. */
    public static byte[] compressed() {
        return written(CompressParameters.DEFAULT_COMPRESSION);
    }

    /** The plain one with so many octets more that no compression shortens, as a scanned seal or a photograph would bring. */
    public static byte[] ofSize(int octets) {
        try (PDDocument document = Loader.loadPDF(plain())) {
            byte[] noise = new byte[octets];
            new Random(1).nextBytes(noise);
            COSStream picture = document.getDocument().createCOSStream();
            try (OutputStream out = picture.createOutputStream()) {
                out.write(noise);
            }
            document.getPage(0).getResources().getCOSObject().setItem(COSName.getPDFName("XObject"), picture);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plain one, saved a second time with a changed title: two revisions. */
    public static byte[] savedTwice() {
        try (PDDocument document = Loader.loadPDF(plain())) {
            document.getDocumentInformation().setTitle("Second save");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Linearised, with cross-reference tables. */
    public static byte[] linearised() {
        return specimen("linearised.pdf");
    }

    /** Linearised, with cross-reference and object streams. */
    public static byte[] linearisedStreams() {
        return specimen("linearised-streams.pdf");
    }

    static byte[] specimen(String name) {
        try (InputStream in = SamplePdf.class.getResourceAsStream("/specimen/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(CompressParameters compression) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Certificate of conformity UZ0007-C26-4K7M2QX-8");
                content.endText();
            }
            document.getDocumentInformation().setTitle("Certificate of conformity");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, compression);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
