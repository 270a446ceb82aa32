package org.carec.ecert.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QrCodeTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("SEA-4 the QR code reads back to its content, and its modules are 0.4 mm or more at 30 mm")
    void readable_when_printed_small() throws Exception {
        var store = new TestKeystore().with("seal", "secp256r1", Instant.EPOCH).in(folder);
        var hub = TestKeystore.hub(store);
        var content = hub.qrContent(HubSealTest.ID, hub.seal(HubSealTest.CLAIMS));
        assertThat(content).hasSizeLessThanOrEqualTo(287);
        var code = QrCode.of(content);
        assertThat(30.0 / code.size()).isGreaterThanOrEqualTo(0.4);
        assertThat(read(ImageIO.read(new ByteArrayInputStream(code.png())))).isEqualTo(content);
    }

    @Test
    @DisplayName("SEA-4 whatever a seal happens to be, a common reader finds the code")
    void found_whatever_it_says() throws Exception {
        var random = new Random(4);
        for (int i = 0; i < 120; i++) {
            var seal = new byte[150];
            random.nextBytes(seal);
            var content = "https://hub.example/d/UZ0007-C26-4K7M2QX-8?t=E260FAKS7FW4G0KB#"
                    + Base64.getUrlEncoder().encodeToString(seal);
            assertThat(read(ImageIO.read(
                            new ByteArrayInputStream(QrCode.of(content).png()))))
                    .isEqualTo(content);
        }
    }

    @Test
    @DisplayName("SEA-4 the SVG has the same dark modules as the PNG")
    void svg_matches() {
        var code = QrCode.of("https://hub.example/d/UZ0007-C26-4K7M2QX-8");
        var painted = new boolean[code.size()][code.size()];
        var run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(code.svg());
        while (run.find()) {
            int first = Integer.parseInt(run.group(1));
            for (int column = first; column < first + Integer.parseInt(run.group(3)); column++) {
                painted[Integer.parseInt(run.group(2))][column] = true;
            }
        }
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                assertThat(painted[row][column]).isEqualTo(code.isDark(column, row));
            }
        }
        assertThat(code.svg()).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 37 37\"");
    }

    @Test
    @DisplayName("SEA-4 what no QR code holds is refused")
    void too_long() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(3000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        LuminanceSource source =
                new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
