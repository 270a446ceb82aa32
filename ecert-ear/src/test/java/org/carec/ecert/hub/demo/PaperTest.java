package org.carec.ecert.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carec.ecert.platform.ShapedLine;
import org.carec.ecert.platform.Style;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 3, 2);
    private static final World WORLD = World.load();
    private static final List<Specimen> SPECIMENS = new Specimens(WORLD, ANCHOR).all();

    @ParameterizedTest
    @ValueSource(strings = {"AZ0001", "KG0001", "PK0001", "PK0002", "TJ0001", "UZ0001", "UZ0007"})
    @DisplayName("DEM-1 number, hub document ID and dates can be read from the paper of every country")
    void carries_its_numbers_as_text(String cab) throws IOException {
        Draft draft = draft(cab);
        try (PDDocument document = Loader.loadPDF(Paper.of(draft))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(draft.text("number"))
                    .contains(draft.mark().documentId())
                    .contains(draft.text("issuedOn"))
                    .contains("DEMONSTRATION");
            for (String day : List.of("validFrom", "validUntil", "testedFrom", "testedUntil")) {
                assertThat(text).contains(draft.text(day));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AZ0001", "KG0001", "TJ0001", "UZ0001"})
    @DisplayName("DEM-1 the title in the country's language can be read from the paper")
    void carries_its_local_title_as_text(String cab) throws IOException {
        Draft draft = draft(cab);
        try (PDDocument document = Loader.loadPDF(Paper.of(draft))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(Words.of(draft.text("language")).get("title.tr"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AZ0002", "PK0002", "UZ0007"})
    @DisplayName("DEM-1 every font of the paper is embedded")
    void embeds_its_fonts(String cab) throws IOException {
        try (PDDocument document = Loader.loadPDF(Paper.of(draft(cab)))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KG0001", "UZ0007"})
    @DisplayName("DEM-1 the printed QR code can be scanned from the page at 200 dpi")
    void can_be_scanned(String cab) throws Exception {
        Draft draft = draft(cab);
        try (PDDocument document = Loader.loadPDF(Paper.of(draft))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            assertThat(scan(page)).isEqualTo(draft.mark().qrContent());
        }
    }

    @Test
    @DisplayName("DEM-1 the same draft gives the same bytes")
    void is_repeatable() {
        assertThat(Paper.of(draft("UZ0007"))).isEqualTo(Paper.of(draft("UZ0007")));
    }

    @Test
    @DisplayName("DEM-1 Urdu is joined, drawn from right to left, and kept as ActualText")
    void keeps_urdu_readable() throws IOException {
        ShapedLine alone = new ShapedLine("ب", Style.plain(20));
        ShapedLine joined = new ShapedLine("ببب", Style.plain(20));
        assertThat(joined.width()).isLessThan(3 * alone.width());
        try (PDDocument document = Loader.loadPDF(Paper.of(draft("PK0001")))) {
            var spans = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
            String title = Words.of("ur").get("title.tr");
            assertThat(spans.keySet())
                    .anySatisfy(key -> assertThat(spans.getCOSDictionary(key).getString(COSName.ACTUAL_TEXT))
                            .isEqualTo(title));
        }
    }

    static Draft draft(String cab) {
        Specimen specimen = SPECIMENS.stream()
                .filter(candidate -> candidate.cab().code().equals(cab))
                .findFirst()
                .orElseThrow();
        String id = cab + "-" + (specimen.cab().certifies() ? "C" : "R") + "26-4K7M2QX-7";
        return new Draft(
                specimen.metadata(), WORLD.letterhead(specimen.cab()), new Mark(id, content(id), png(content(id))));
    }

    /** As long as a real one: number, presenter token, seal. */
    private static String content(String id) {
        return "https://hub.example/d/" + id + "?t=7KQ2M4XWPA3ZJ8NT#" + "c2VhbA".repeat(40);
    }

    private static String png(String content) {
        try {
            BitMatrix code = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0);
            BufferedImage image = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            for (int x = 0; x < code.getWidth(); x++) {
                for (int y = 0; y < code.getHeight(); y++) {
                    image.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException | WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String scan(BufferedImage page) throws NotFoundException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
