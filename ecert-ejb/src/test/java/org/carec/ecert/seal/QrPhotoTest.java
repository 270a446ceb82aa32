package org.carec.ecert.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
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

    @Test
    @DisplayName("SEA-6 a picture that claims to be huge is not unpacked")
    void refuses_a_bomb() throws IOException {
        var small = file(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY), "png");
        var bomb = ByteBuffer.wrap(small.clone());
        bomb.putInt(16, 60_000).putInt(20, 60_000);
        var head = new CRC32();
        head.update(bomb.array(), 12, 17);
        bomb.putInt(29, (int) head.getValue());

        assertThat(ImageIO.getImageReadersBySuffix("png").hasNext()).isTrue();
        assertThat(60_000L * 60_000).isGreaterThan(QrPhoto.MOST_PIXELS);
        assertThat(QrPhoto.contentOf(bomb.array())).isEmpty();
    }

    /** A sheet of grey paper with the code on a part of it, turned by quarters. */
    private static byte[] picture(String format, int side, int turns) throws IOException {
        var code = ImageIO.read(new ByteArrayInputStream(QrCode.of(CONTENT).png()));
        var sheet = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setColor(new Color(225, 222, 214));
        pen.fillRect(0, 0, side, side);
        pen.rotate(turns * Math.PI / 2, side / 2.0, side / 2.0);
        pen.drawImage(code, side / 10, side / 10, side * 7 / 10, side * 7 / 10, null);
        pen.dispose();
        return file(sheet, format);
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
