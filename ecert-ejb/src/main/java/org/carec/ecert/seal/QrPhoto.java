package org.carec.ecert.seal;

import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads the QR code out of a picture, for readers whose browser cannot: a photograph, a scan or a screenshot, PNG or JPEG. The picture is
 * foreign: its size is looked at before anything is unpacked, and no more pixels are kept than a code needs.
 */
public final class QrPhoto {

    /** More than any telephone's camera gives in one picture that it sends. */
    static final long MOST_PIXELS = 30_000_000;

    /** Enough for a code that takes a tenth of the picture's width. */
    private static final long KEPT_PIXELS = 4_000_000;

    private QrPhoto() {}

    /**
     * What the code in the picture says.
     *
     * @param picture a file, PNG or JPEG, of at most 20 MB
     * @return empty when it is no such picture, has more than 30 megapixels, or shows no QR code that can be read
     */
    public static Optional<String> contentOf(byte[] picture) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            return isTaken(picture) ? read(input) : Optional.empty();
        } catch (IOException
                | RuntimeException unreadable) { // readers of pictures throw what they like at malformed ones
            return Optional.empty();
        }
    }

    /** Whether a file begins as a PNG (ISO/IEC 15948, clause 5.2) or a JPEG (ISO/IEC 10918-1, annex B) does. */
    public static boolean isTaken(byte[] file) {
        return startsWith(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') || startsWith(file, 0xFF, 0xD8, 0xFF);
    }

    private static boolean startsWith(byte[] file, int... octets) {
        for (int i = 0; i < octets.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != octets[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> read(ImageInputStream input) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        var reader = readers.next();
        try {
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > MOST_PIXELS ? Optional.empty() : CodeReader.withCare(pixels(reader, pixels));
        } finally {
            reader.dispose();
        }
    }

    private static LuminanceSource pixels(ImageReader reader, long pixels) throws IOException {
        var every = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(every, every, 0, 0);
        var image = reader.read(0, wanted);
        int width = image.getWidth();
        int height = image.getHeight();
        return new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
