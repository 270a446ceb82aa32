package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.QrCode;
import org.carec.ecert.seal.SealClaims;

/**
 * The page that travels with a document whose number was given after signing: its ID, what it declares, the QR code, and a second code with
 * the PDF's SHA-256. English and Russian. The same document always gets the same codes.
 */
class CoverSlip {

    private static final int DIGEST = 32;

    @Inject
    HubSeal seal;

    byte[] of(RegisteredDocument document) {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            try (var sheet = new SlipSheet(pdf)) {
                draw(document, sheet);
            }
            pdf.getDocumentInformation().setTitle(document.id().value());
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(RegisteredDocument document, SlipSheet sheet) throws IOException {
        sheet.title("CAREC e-CERT Hub: cover slip / сопроводительный лист");
        sheet.large(document.id().value());
        sheet.fact("Number of the CAB / Номер органа", document.number());
        sheet.fact("Issued by / Выдан", document.id().cab().value());
        sheet.fact("Issued on / Дата выдачи", document.issuedOn().toString());
        sheet.fact(
                "Valid / Действует",
                document.validFrom() + " – "
                        + document.validUntil().map(LocalDate::toString).orElse("…"));
        sheet.fact("HS codes / Коды ТН ВЭД", joined(document));
        sheet.fact("Registered / Зарегистрирован", document.registered().toString());
        sheet.fact("SHA-256 of the PDF / файла PDF", document.pdfSha256());
        sheet.codes(
                QrCode.of(seal.qrContent(document.id(), sealOf(document))),
                QrCode.of("sha256:" + document.pdfSha256()));
        sheet.note(
                "Left: scan to verify. Right: the file's SHA-256. This slip says that the document was registered, not that it is"
                        + " valid now: verify it.");
        sheet.note(
                "Слева: код для проверки. Справа: SHA-256 файла. Лист подтверждает регистрацию, но не действительность на"
                        + " сегодня: проверьте документ.");
        sheet.note(seal.link(document.id()));
    }

    private static String joined(RegisteredDocument document) {
        var codes = document.products().stream().map(HsCode::value).distinct().toList();
        var shown = String.join(", ", codes.subList(0, Math.min(codes.size(), 8)));
        return codes.size() > 8 ? shown + ", …" : shown;
    }

    private String sealOf(RegisteredDocument document) {
        return seal.seal(new SealClaims(
                document.id(),
                document.issuedOn(),
                document.validUntil(),
                document.products().get(0),
                document.id().cab().country(),
                document.metadataSha256().substring(0, DIGEST)));
    }
}
