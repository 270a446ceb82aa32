package org.carec.ecert.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.exchange.Declared.told;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.carec.ecert.platform.DocumentId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedFactsTest {

    static final DocumentId ID = new DocumentId("UZ0007-C26-4K7M2QX-8");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UZ0007-C26-4K7M2QX-8 TC-118/26 issued 2026-03-02 until 2027-03-01",
                "uz0007\u2011c26\u20114k7m2qx\u20118 No.TC-118/26 02.03.2026 01.03.2027",
                "ID: UZ0007-C26-\n4K7M2QX-8; TC - 118 / 26; 2 March 2026; 1 March 2027",
                "UZ0007-C26-4K7M2QX-8 TC-118/26 выдан 2 марта 2026 г. до 1 марта 2027 г.",
                "UZ0007-C26-4K7M2QX-8 TC-118/26 2026-yil 2-mart (2-mart, 2026), 1-mart, 2027",
                "UZ0007-C26-4K7M2QX-8 TC-118/26 02/03/2026 01/03/2027"
            })
    @DisplayName("EXC-10 number, ID and dates are found however they are printed")
    void found(String text) {
        var findings = PrintedFacts.compare(Declared.declaration(), new PrintedText(text), Optional.of(ID));
        assertThat(told(findings)).containsExactly("OK ");
    }

    @Test
    @DisplayName("EXC-10 what is not printed is named, and only warned of")
    void not_found() {
        var text = new PrintedText("UZ0007-C26-4K7M2QX-7 TC-118/261 12026-03-02 2027-03-011");
        var findings = PrintedFacts.compare(Declared.declaration(), text, Optional.of(ID));
        assertThat(told(findings))
                .containsExactly(
                        "NOT_FOUND_IN_TEXT /documentId",
                        "NOT_FOUND_IN_TEXT /number",
                        "NOT_FOUND_IN_TEXT /issuedOn",
                        "NOT_FOUND_IN_TEXT /validFrom",
                        "NOT_FOUND_IN_TEXT /validUntil");
        assertThat(findings).noneMatch(f -> f.failed());
    }

    @Test
    @DisplayName("EXC-10 the text is read from a PDF")
    void read() throws Exception {
        var pdf = pdf("UZ0007-C26-4K7M2QX-8 TC-118/26 of 2026-03-02 until 2027-03-01");
        var findings = new PrintedFacts().compare(Declared.declaration(), pdf, Optional.of(ID));
        assertThat(told(findings)).containsExactly("OK ");
    }

    @Test
    @DisplayName("EXC-10 a stream that swells beyond the limit is not read, and the file refused")
    void bomb() throws Exception {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            var stream = new PDStream(document);
            try (var content = stream.createOutputStream(COSName.FLATE_DECODE)) {
                var chunk = new byte[1 << 20];
                java.util.Arrays.fill(chunk, (byte) ' ');
                for (int i = 0; i < 64; i++) {
                    content.write(chunk);
                }
            }
            page.setContents(stream);
            document.save(bytes);
            assertThat(bytes.size()).isLessThan(1 << 20);
            var findings = new PrintedFacts().compare(Declared.declaration(), bytes.toByteArray(), Optional.of(ID));
            assertThat(told(findings)).containsExactly("CONTENT_TOO_LARGE /pdf");
            assertThat(findings).allMatch(f -> f.failed());
        }
    }

    @Test
    @DisplayName("EXC-10 what is no PDF at all has no text, which is only warned of")
    void no_pdf() {
        for (var file : new String[] {"", "%PDF-1.7 nothing"}) {
            var bytes = file.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            var findings = new PrintedFacts().compare(Declared.declaration(), bytes, Optional.of(ID));
            assertThat(told(findings)).containsExactly("TEXT_NOT_READABLE /pdf");
            assertThat(findings).noneMatch(f -> f.failed());
        }
    }

    static byte[] pdf(String text) throws java.io.IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
