package org.carec.ecert.hub.verify;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.carec.ecert.seal.QrCode;

/** Pictures and films of QR codes, on a sheet of grey. */
final class QrPictures {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int CODE = 560;
    private static final int FRAMES = 10;

    private QrPictures() {}

    /** A photograph of a code, as PNG. */
    static Path photo(Path folder, String text) throws IOException {
        var file = Files.createTempFile(folder, "photo", ".png");
        ImageIO.write(sheet(text), "png", file.toFile());
        return file;
    }

    /** A photograph of nothing. */
    static Path blank(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "blank", ".png");
        ImageIO.write(grey(), "png", file.toFile());
        return file;
    }

    /** What Chromium plays for a camera: JPEGs, one after the other. */
    static Path film(Path folder, String text) throws IOException {
        var frame = new ByteArrayOutputStream();
        ImageIO.write(sheet(text), "jpg", frame);
        var film = new ByteArrayOutputStream();
        for (int i = 0; i < FRAMES; i++) {
            film.write(frame.toByteArray());
        }
        return Files.write(Files.createTempFile(folder, "film", ".mjpeg"), film.toByteArray());
    }

    private static BufferedImage sheet(String text) throws IOException {
        var sheet = grey();
        var code = ImageIO.read(new ByteArrayInputStream(QrCode.of(text).png()));
        var paper = sheet.createGraphics();
        paper.drawImage(code, (WIDTH - CODE) / 2, (HEIGHT - CODE) / 2, CODE, CODE, null);
        paper.dispose();
        return sheet;
    }

    private static BufferedImage grey() {
        var sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var paper = sheet.createGraphics();
        paper.setColor(Color.LIGHT_GRAY);
        paper.fillRect(0, 0, WIDTH, HEIGHT);
        paper.dispose();
        return sheet;
    }
}
