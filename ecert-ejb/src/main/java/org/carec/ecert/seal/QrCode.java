package org.carec.ecert.seal;

import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A QR code (ISO/IEC 18004) to be printed: error correction level M, which survives a stain over 15 % of it, and a quiet zone of four
 * modules. A seal's content gives 65 modules or so: at 30 mm wide each is about 0.4 mm, five dots of a 300 dpi printer.
 */
public final class QrCode {

    /** The quiet zone around the code, in modules (ISO/IEC 18004 clause 6.3.8). */
    public static final int QUIET = 4;

    private static final int PIXELS_PER_MODULE = 10;

    /** The mask that the rules of ISO/IEC 18004 clause 7.8.3 prefer. */
    private static final int BEST_MASK = -1;

    private static final int MASKS = 8;

    private static final int PIXELS_TO_READ = 4;
    private static final int WHITE = 0xFFFFFF;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code for this content, under the first mask with which a common reader finds it: under the best one by the rules, something within a
     * dense code in a hundred looks like a fourth finder pattern, and readers built on ZXing give up (SEA-4).
     *
     * @throws IllegalArgumentException if no QR code holds that much
     */
    public static QrCode of(String content) {
        return IntStream.range(BEST_MASK, MASKS)
                .mapToObj(mask -> masked(content, mask))
                .filter(code -> CodeReader.atFirstSight(code.pixels())
                        .filter(content::equals)
                        .isPresent())
                .findFirst()
                .orElseGet(() -> masked(content, BEST_MASK));
    }

    private static QrCode masked(String content, int mask) {
        try {
            var hints = Map.of(EncodeHintType.QR_MASK_PATTERN, mask);
            return new QrCode(
                    Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    private LuminanceSource pixels() {
        int side = size() * PIXELS_TO_READ;
        var pixels = new int[side * side];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = isDark(at % side / PIXELS_TO_READ, at / side / PIXELS_TO_READ) ? 0 : WHITE;
        }
        return new RGBLuminanceSource(side, side, pixels);
    }

    /** Width and height in modules, quiet zone included. */
    public int size() {
        return modules.getWidth() + 2 * QUIET;
    }

    /** Whether the module in this column and row is dark; the quiet zone never is. */
    public boolean isDark(int column, int row) {
        int x = column - QUIET;
        int y = row - QUIET;
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    /** A black-and-white PNG, ten pixels a module. */
    public byte[] png() {
        int side = size() * PIXELS_PER_MODULE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                if (isDark(column, row)) {
                    pen.fillRect(
                            column * PIXELS_PER_MODULE, row * PIXELS_PER_MODULE, PIXELS_PER_MODULE, PIXELS_PER_MODULE);
                }
            }
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An SVG of two paths, one unit a module; it takes the size it is given and never blurs. */
    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">"
                        .formatted(size())
                + "<path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/><path d=\"%2$s\"/></svg>".formatted(size(), path());
    }

    /** The dark modules as the path of an SVG, one unit a module: a rectangle for each run in a row. */
    public String path() {
        var path = new StringBuilder();
        for (int row = 0; row < size(); row++) {
            int column = 0;
            while (column < size()) {
                int run = run(column, row);
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(column, row, run, run));
                }
                column += run + 1;
            }
        }
        return path.toString();
    }

    /** How many dark modules stand here one after the other. */
    private int run(int column, int row) {
        int end = column;
        while (end < size() && isDark(end, row)) {
            end++;
        }
        return end - column;
    }
}
