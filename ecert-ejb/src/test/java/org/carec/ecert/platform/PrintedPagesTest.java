package org.carec.ecert.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.platform.HeavyPdf.packed;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrintedPagesTest {

    private static final String FLATE = "/Filter/FlateDecode";
    private static final String HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    private static final String FONT = "/Font<</F " + HELVETICA + ">>";
    private static final String NUMBER = "UZ0007-C26-4K7M2QX-8";
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** All that is ever allotted, most of it at different times. */
    private static final long ALLOTTED = 400L << 20;

    private static final Duration SOON = Duration.ofSeconds(8);

    @BeforeAll
    static void warm() {
        assertThat(read(new HeavyPdf(FONT).stream("", HeavyPdf.ascii("BT /F 9 Tf (warm) Tj ET")))
                        .text())
                .isPresent();
    }

    @Test
    @DisplayName("PLA-7 a page's content that calls itself a picture is measured like any other")
    void content_labelled_as_an_image() {
        var file = new HeavyPdf(FONT).stream("/Subtype/Image" + FLATE, packed(' ', 1024));
        var reading = bounded(file);
        assertThat(reading.text()).isEmpty();
        assertThat(reading.swollen()).isTrue();
    }

    @Test
    @DisplayName("PLA-7 no row is allotted for a predictor's parameters, however long they claim it is")
    void absurd_columns() {
        var file =
                new HeavyPdf(FONT).stream(FLATE + "/DecodeParms<</Predictor 12/Columns 500000000>>", packed("BT ET"));
        var reading = bounded(file);
        assertThat(reading.text()).isEmpty();
        assertThat(reading.swollen()).isTrue();
    }

    @Test
    @DisplayName("PLA-7 no more glyphs are made than any certificate has")
    void a_flood_of_glyphs() {
        var text = "(" + "a".repeat(1 << 16) + ")Tj\n";
        assertThat(bounded(new HeavyPdf(FONT).stream(FLATE, packed("BT /F 9 Tf " + text.repeat(31) + " ET")))
                        .text())
                .isEmpty();
        assertThat(bounded(new HeavyPdf(FONT).stream(FLATE, packed("BT /F 9 Tf " + text, 1024)))
                        .swollen())
                .isTrue();
    }

    @Test
    @DisplayName("PLA-7 forms that draw forms ten times each end with the operators that may be drawn")
    void forms_in_forms() {
        var file = new HeavyPdf(FONT + "/XObject<</X 5 0 R>>").stream("", HeavyPdf.ascii("/X Do"));
        for (int i = 0; i < 10; i++) {
            file.stream(form("/XObject<</X " + (6 + i) + " 0 R>>"), HeavyPdf.ascii("/X Do ".repeat(10)));
        }
        file.stream(form(FONT), HeavyPdf.ascii("BT /F 9 Tf (a) Tj ET"));
        assertThat(bounded(file).text()).isEmpty();
    }

    private static String form(String resources) {
        return "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<" + resources + ">>";
    }

    @Test
    @DisplayName("PLA-7 one page that draws the same content a thousand times is not joined to a gigabyte")
    void repeated_contents() {
        var file = new HeavyPdf(FONT).text("[" + "5 0 R ".repeat(1000) + "]").stream(FLATE, packed(' ', 1));
        assertThat(bounded(file).text()).isEmpty();
    }

    @Test
    @DisplayName("PLA-7 widths of two thousand million codes are passed over")
    void absurd_widths() {
        var font = "/Font<</F<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font"
                + "/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + "/W[0 2147483647 500]/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4>>>>]>>>>";
        assertThat(bounded(new HeavyPdf(font).stream("", HeavyPdf.ascii("BT /F 9 Tf <00410042> Tj ET")))
                        .swollen())
                .isFalse();
    }

    @Test
    @DisplayName("PLA-7 a map to Unicode with ranges beyond number is not read")
    void a_swelling_map() {
        var ranges = new StringBuilder("begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n");
        ranges.append("40000 beginbfrange\n");
        for (int i = 0; i < 40_000; i++) {
            ranges.append(String.format("<%08X> <%08X> <%04X>\n", i << 8, (i << 8) + 255, (i & 0xff) << 8));
        }
        var map = ranges.append("endbfrange endcmap").toString();
        var font = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R>>>>";
        var file = new HeavyPdf(font).stream("", HeavyPdf.ascii("BT /F 9 Tf (a) Tj ET")).stream(FLATE, packed(map));
        assertThat(bounded(file).text()).isEmpty();
    }

    @Test
    @DisplayName("PLA-7 brackets beyond number are not made objects of")
    void a_flood_of_brackets() {
        assertThat(bounded(new HeavyPdf(FONT).stream(FLATE, packed("[]".repeat(1 << 20))))
                        .text())
                .isEmpty();
        assertThat(bounded(new HeavyPdf("/X[" + "[]".repeat(5 << 20) + "]").stream("", HeavyPdf.ascii("BT ET")))
                        .text())
                .isEmpty();
    }

    @Test
    @DisplayName("PLA-7 text is found beside pictures, in forms, and in fonts that are embedded")
    void honest_text() throws Exception {
        var file = new HeavyPdf("/XObject<</X 5 0 R/P 6 0 R>>" + FONT)
                .stream(FLATE, packed("/P Do BT /F 9 Tf 50 700 Td (TC-118/26) Tj ET /X Do")).stream(
                        form(FONT) + FLATE, packed("BT /F 9 Tf 50 600 Td (" + NUMBER + ") Tj ET"))
                        .stream(
                                "/Type/XObject/Subtype/Image/Width 9/Height 9/Filter/DCTDecode",
                                HeavyPdf.ascii("a picture"));
        assertThat(read(file).text().orElseThrow()).contains("TC-118/26", NUMBER);
        assertThat(PrintedPages.read(embedded(NUMBER + " № 02.03.2026 ўқғҳ"), 3)
                        .text()
                        .orElseThrow())
                .contains(NUMBER, "№ 02.03.2026 ўқғҳ");
    }

    @Test
    @DisplayName("PLA-7 only as many pages are read as are asked for")
    void first_pages() throws Exception {
        assertThat(PrintedPages.read(embedded("one", "two", "three"), 2).text().orElseThrow())
                .contains("one", "two")
                .doesNotContain("three");
    }

    /** A page for each text, in an embedded font, with a picture above. */
    private static byte[] embedded(String... texts) throws Exception {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream();
                var file = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            var font = PDType0Font.load(document, file);
            var picture = LosslessFactory.createFromImage(
                    document, new java.awt.image.BufferedImage(400, 400, java.awt.image.BufferedImage.TYPE_INT_RGB));
            for (var text : texts) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(picture, 0, 0);
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PrintedPages read(HeavyPdf file) {
        return PrintedPages.read(file.bytes(), 3);
    }

    private static PrintedPages bounded(HeavyPdf file) {
        var bytes = file.bytes();
        return bounded(() -> PrintedPages.read(bytes, 3));
    }

    private static PrintedPages bounded(Supplier<PrintedPages> reading) {
        var thread = Thread.currentThread().getId();
        var before = THREADS.getThreadAllocatedBytes(thread);
        var begun = THREADS.getCurrentThreadCpuTime();
        var read = reading.get();
        assertThat(THREADS.getThreadAllocatedBytes(thread) - before).isLessThan(ALLOTTED);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun)).isLessThan(SOON);
        return read;
    }
}
