package org.carec.ecert.seal;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;

/** Reads a QR code as telephones do, with ZXing. */
final class CodeReader {

    private static final Map<DecodeHintType, Object> CARE = Map.of(DecodeHintType.TRY_HARDER, true);

    private CodeReader() {}

    /** What the code in the picture says to a reader that looks at it many times a second; empty when it finds none. */
    static Optional<String> atFirstSight(LuminanceSource picture) {
        return read(black(picture), Map.of());
    }

    /** The same to a reader that has one picture and takes its time, but not with a picture made to take all of it. */
    static Optional<String> withCare(LuminanceSource picture) {
        try {
            var black = black(picture);
            var patterns = FinderPatterns.in(black.getBlackMatrix());
            return patterns.areTooMany() ? Optional.empty() : read(black, CARE).or(patterns::read);
        } catch (NotFoundException blank) {
            return Optional.empty();
        }
    }

    private static BinaryBitmap black(LuminanceSource picture) {
        return new BinaryBitmap(new HybridBinarizer(picture));
    }

    private static Optional<String> read(BinaryBitmap picture, Map<DecodeHintType, Object> hints) {
        try {
            return Optional.of(new QRCodeReader().decode(picture, hints).getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }
}
