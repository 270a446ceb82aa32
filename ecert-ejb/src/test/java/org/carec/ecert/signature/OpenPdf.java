package org.carec.ecert.signature;

import com.lowagie.text.Chapter;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfSignature;
import com.lowagie.text.pdf.PdfSignatureAppearance;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;

/** Another producer of PDFs, and another writer of signed ones: OpenPDF writes everything but the octets of the CMS. */
final class OpenPdf {

    /** Octets kept free for the CMS. */
    private static final int ROOM = 16 * 1024;

    private OpenPdf() {}

    /** Two pages with an embedded font, a picture and outlines; otherwise as {@code how} says. */
    static byte[] written(Consumer<PdfWriter> how) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            how.accept(writer);
            document.addTitle("Сертификат соответствия");
            document.addAuthor("UZ0007 (test)\\");
            document.open();
            BaseFont face = BaseFont.createFont("/font/NotoSans-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            document.add(new Chapter(new Paragraph("Сертификат UZ0007-C26-4K7M2QX-8", new Font(face, 14)), 1));
            document.add(Image.getInstance(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), null));
            document.newPage();
            document.add(new Chapter(new Paragraph("Приложение", new Font(face, 12)), 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With another title, as a second revision. */
    static byte[] savedAgain(byte[] pdf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfStamper stamper = new PdfStamper(reader, out, '\0', true);
            stamper.setInfoDictionary(Map.of("Title", "Second save"));
            stamper.close();
        } catch (IOException | DocumentException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** As a new revision of {@code pdf}, or as the same file written anew: signed in its first revision. */
    static byte[] signed(byte[] pdf, SigningRequest request, boolean update, Consumer<PdfSignatureAppearance> how) {
        try (PdfReader reader = new PdfReader(pdf)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfSignatureAppearance signature =
                    PdfStamper.createSignature(reader, out, '\0', null, update).getSignatureAppearance();
            how.accept(signature);
            signature.setCryptoDictionary(dictionary(request));
            signature.preClose(Map.of(PdfName.CONTENTS, 2 * ROOM + 2));
            PdfDictionary contents = new PdfDictionary();
            contents.put(PdfName.CONTENTS, new PdfString(cms(signature, request)).setHexWriting(true));
            signature.close(contents);
            return out.toByteArray();
        } catch (IOException | DocumentException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PdfDictionary dictionary(SigningRequest request) {
        PdfSignature dictionary = new PdfSignature(PdfName.ADOBE_PPKLITE, new PdfName("ETSI.CAdES.detached"));
        GregorianCalendar time = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        time.setTimeInMillis(request.signingTime().toEpochMilli());
        dictionary.setDate(new PdfDate(time));
        dictionary.setReason("Выдан сертификат");
        return dictionary;
    }

    private static byte[] cms(PdfSignatureAppearance signature, SigningRequest request)
            throws IOException, GeneralSecurityException {
        CmsWriter writer = new CmsWriter(request);
        MessageDigest digest = writer.digest().begin();
        try (InputStream covered = signature.getRangeStream()) {
            digest.update(covered.readAllBytes());
        }
        return Arrays.copyOf(writer.write(digest.digest()), ROOM);
    }
}
