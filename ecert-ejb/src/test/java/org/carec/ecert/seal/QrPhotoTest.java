package org.carec.ecert.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrPhotoTest {

    private static final String CONTENT =
            "https://hub.example/d/UZ0007-C26-4K7M2QX-8?t=E260FAKS7FW4G0KB#" + "hEOhASag".repeat(30);

    @ParameterizedTest
    @CsvSource({"png, 900, 0", "jpg, 900, 0", "jpg, 2600, 1", "png, 4000, 3"})
    @DisplayName("SEA-6 the code is read out of a picture: PNG or JPEG, small or large, turned as a phone holds it")
    void reads(String format, int side, int turns) throws IOException {
        assertThat(QrPhoto.contentOf(picture(format, side, turns))).contains(CONTENT);
    }

    @Test
    @DisplayName(
            "SEA-6 a code in which something looks like a fourth finder pattern is read, though a common reader finds none")
    void fourth_pattern() throws Exception {
        var random = new Random(18_004);
        int refused = 0;
        for (int drawn = 0; drawn < 300; drawn++) {
            var content = "https://hub.example/d/UZ0007-C26-4K7M2QX-8?t=E260FAKS7FW4G0KB#" + seal(random);
            var code = painted(new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 600, 600));
            if (!isFoundByCommonReader(code)) {
                refused++;
                assertThat(QrPhoto.contentOf(file(code, "png"))).contains(content);
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    @DisplayName("SEA-6 what is no picture, shows no code, or is torn gives nothing, and throws nothing")
    void gives_nothing() throws IOException {
        var blank = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var good = picture("jpg", 900, 0);

        assertThat(QrPhoto.contentOf(new byte[0])).isEmpty();
        assertThat(QrPhoto.contentOf("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(QrPhoto.contentOf(file(blank, "png"))).isEmpty();
        assertThat(QrPhoto.contentOf(Arrays.copyOf(good, good.length / 8))).isEmpty();
        assertThat(QrPhoto.contentOf(file(blank, "gif"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5400, true", "5500, false"})
    @DisplayName("SEA-6 a picture of more than 30 megapixels is not unpacked, though a code could be read in it")
    void bounded(int side, boolean read) throws IOException {
        assertThat((long) side * side <= QrPhoto.MOST_PIXELS).isEqualTo(read);
        var sheet = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);

        assertThat(QrPhoto.contentOf(file(with(sheet, 0), "png")).isPresent()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"1, 2000", "3, 2000", "20, 560"})
    @DisplayName(
            "SEA-6 a sheet of nothing but finder patterns gives nothing, small ones or large, hundreds of thousands or a few")
    void nothing_but_patterns(int module, int side) throws IOException {
        var sheet = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int ring = Math.max(Math.abs(x / module % 8 - 3), Math.abs(y / module % 8 - 3));
                sheet.setRGB(x, y, ring == 2 || ring == 4 ? 0xFFFFFF : 0);
            }
        }
        assertThat(QrPhoto.contentOf(file(sheet, "png"))).isEmpty();
    }

    private static String seal(Random random) {
        var seal = new byte[150];
        random.nextBytes(seal);
        return Base64.getUrlEncoder().encodeToString(seal);
    }

    private static BufferedImage painted(BitMatrix code) {
        var image = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                image.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        return image;
    }

    private static boolean isFoundByCommonReader(BufferedImage code) {
        int side = code.getWidth();
        var pixels = new RGBLuminanceSource(side, side, code.getRGB(0, 0, side, side, null, 0, side));
        try {
            new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(pixels)), Map.of(DecodeHintType.TRY_HARDER, true));
            return true;
        } catch (ReaderException none) {
            return false;
        }
    }

    private static byte[] picture(String format, int side, int turns) throws IOException {
        return file(with(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), turns), format);
    }

    /** A sheet of light paper with the code on a part of it, turned by quarters. */
    private static BufferedImage with(BufferedImage sheet, int turns) throws IOException {
        int side = sheet.getWidth();
        var code = ImageIO.read(new ByteArrayInputStream(QrCode.of(CONTENT).png()));
        var pen = sheet.createGraphics();
        pen.setColor(new Color(225, 222, 214));
        pen.fillRect(0, 0, side, side);
        pen.rotate(turns * Math.PI / 2, side / 2.0, side / 2.0);
        pen.drawImage(code, side / 10, side / 10, side * 7 / 10, side * 7 / 10, null);
        pen.dispose();
        return sheet;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
