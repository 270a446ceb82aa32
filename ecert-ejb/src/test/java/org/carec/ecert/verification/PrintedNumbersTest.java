package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrintedNumbersTest {

    private static final List<DocumentId> IDS = IntStream.range(0, 12)
            .mapToObj(i -> DocumentId.of(Specimens.CAB, DocumentType.E_COC, 2026, String.format("%07d", i)))
            .toList();

    @Test
    @DisplayName("VER-7 the first ten numbers are found, in the order printed, and no lookalike")
    void the_first_ten() throws Exception {
        assertThat(PrintedNumbers.in(pdf("UZ0007-C26-4K7M2QX-A " + IDS))).containsExactlyElementsOf(IDS.subList(0, 10));
    }

    @Test
    @DisplayName("VER-7 numbers are looked for on the first three pages")
    void the_first_three_pages() throws Exception {
        var pages = IDS.subList(0, 4).stream().map(DocumentId::value).toArray(String[]::new);
        assertThat(PrintedNumbers.in(pdf(pages))).containsExactlyElementsOf(IDS.subList(0, 3));
    }

    private static byte[] pdf(String... pages) throws Exception {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (var text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 2);
                    content.newLineAtOffset(20, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
