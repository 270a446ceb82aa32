package org.carec.ecert.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.PrintedPages;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.SealClaims;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoverSlipTest {

    @Test
    @DisplayName("EXC-13 a cover slip printed at 300 dpi shows both codes, and its facts as text")
    void readable() throws Exception {
        var slip = new CoverSlip();
        slip.seal = new FixedSeal();
        var document = RegisteredDocuments.certificate("4K7M2QX");
        var pdf = slip.of(document);
        var text = new PrintedText(PrintedPages.read(pdf, 1).text().orElseThrow());
        var facts =
                List.of(document.id().value(), "TC-118/26", "сопроводительный лист", "851660", document.pdfSha256());
        assertThat(facts).allMatch(text::has);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            var image = new PDFRenderer(read).renderImageWithDPI(0, 300);
            int half = image.getWidth() / 2;
            assertThat(code(image.getSubimage(0, 0, half, image.getHeight())))
                    .isEqualTo(FixedSeal.content(document.id()));
            assertThat(code(image.getSubimage(half, 0, half, image.getHeight())))
                    .isEqualTo("sha256:" + document.pdfSha256());
        }
    }

    private static String code(BufferedImage part) throws Exception {
        int width = part.getWidth();
        int height = part.getHeight();
        var source = new RGBLuminanceSource(width, height, part.getRGB(0, 0, width, height, null, 0, width));
        var hints = Map.of(DecodeHintType.TRY_HARDER, true);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), hints)
                .getText();
    }

    /** A seal of the usual length. */
    private static final class FixedSeal extends HubSeal {

        static String content(DocumentId id) {
            return "https://hub.example/d/" + id + "?t=E260FAKS7FW4G0KB#" + "hEOh".repeat(48);
        }

        @Override
        public String seal(SealClaims claims) {
            return "";
        }

        @Override
        public String qrContent(DocumentId id, String seal) {
            return content(id);
        }

        @Override
        public String link(DocumentId id) {
            return "https://hub.example/d/" + id;
        }
    }
}
