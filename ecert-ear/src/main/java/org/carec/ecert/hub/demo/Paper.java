package org.carec.ecert.hub.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Draws the PDF of a certificate or report as its issuer would print it: A4, bilingual, ready to be signed. */
final class Paper {

    static final String SUBJECT = "Demonstration";

    private Paper() {}

    /** The unsigned PDF. The same draft gives the same bytes. */
    static byte[] of(Draft draft) {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(1.7f);
            document.setDocumentId(seed(draft));
            document.setDocumentInformation(information(draft));
            document.getDocumentCatalog().setLanguage(draft.text("language"));
            Stationery stationery = new Stationery(document, draft);
            if (draft.certificate()) {
                new CertificatePaper(stationery).draw();
            } else {
                new ReportPaper(stationery).draw();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDDocumentInformation information(Draft draft) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(draft.text("number") + " / " + draft.mark().documentId());
        information.setAuthor(draft.letterhead().name());
        information.setSubject(SUBJECT);
        LocalDate day = LocalDate.parse(draft.text("issuedOn"));
        Calendar issued = GregorianCalendar.from(day.atTime(9, 0).atZone(ZoneOffset.UTC));
        issued.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        information.setCreationDate(issued);
        return information;
    }

    /** PDFBox would take the time of day for the file identifier; the same paper must come out the same. */
    private static long seed(Draft draft) {
        CRC32 crc = new CRC32();
        crc.update((draft.text("number") + draft.mark().documentId()).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
