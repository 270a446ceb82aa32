package org.carec.ecert.seal;

import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternFinder;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.Comparator;
import java.util.Optional;

/**
 * Every place in a picture that looks like a finder pattern of a QR code (ISO/IEC 18004, clause 6.3.3). Of a hundred dense codes one or two hold a fourth by
 * chance, and ZXing's reader, which settles for the three that look best, finds no code there: so each three of the likeliest are tried.
 */
final class FinderPatterns extends FinderPatternFinder {

    /**
     * A picture of more is no photograph of a code: a page of text has none, four megapixels of noise about a hundred. Each is compared with all
     * others, and strangers choose the picture.
     */
    private static final int MOST = 300;

    /** Of so many each three are 56 trials of a millisecond or two. */
    private static final int LIKELIEST = 8;

    private static final int RUNS = 5;

    private FinderPatterns(BitMatrix picture) {
        super(picture);
    }

    static FinderPatterns in(BitMatrix picture) {
        var patterns = new FinderPatterns(picture);
        for (int y = 0; y < picture.getHeight() && !patterns.areTooMany(); y += MIN_SKIP) {
            patterns.look(y);
        }
        return patterns;
    }

    /** Whether the search was given up. */
    boolean areTooMany() {
        return getPossibleCenters().size() > MOST;
    }

    /** What a code says of which three of them are the finder patterns; empty when there is none. */
    Optional<String> read() {
        var likely = getPossibleCenters().stream()
                .sorted(Comparator.comparingInt(FinderPattern::getCount).reversed())
                .limit(LIKELIEST)
                .toList();
        for (int a = 0; a < likely.size(); a++) {
            for (int b = a + 1; b < likely.size(); b++) {
                for (int c = b + 1; c < likely.size(); c++) {
                    var read = read(likely.get(a), likely.get(b), likely.get(c));
                    if (read.isPresent()) {
                        return read;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** That the error correction fits is proof enough that these three were the ones. */
    private Optional<String> read(FinderPattern... three) {
        ResultPoint.orderBestPatterns(three);
        try {
            var code = new Sampler(getImage()).within(new FinderPatternInfo(three));
            return Optional.of(new Decoder().decode(code.getBits()).getText());
        } catch (ReaderException others) {
            return Optional.empty();
        }
    }

    /** Looks along a row for dark and light of one, one, three, one and one parts. */
    private void look(int y) {
        int width = getImage().getWidth();
        var runs = new int[RUNS];
        boolean dark = false;
        int length = 0;
        for (int x = 0; x <= width; x++) {
            boolean now = x < width && getImage().get(x, y);
            if (x < width && now == dark) {
                length++;
                continue;
            }
            System.arraycopy(runs, 1, runs, 0, RUNS - 1);
            runs[RUNS - 1] = length;
            if (dark && foundPatternCross(runs)) {
                handlePossibleCenter(runs.clone(), y, x);
            }
            dark = now;
            length = 1;
        }
    }

    /** Reads the modules between three finder patterns. */
    private static final class Sampler extends Detector {

        Sampler(BitMatrix picture) {
            super(picture);
        }

        DetectorResult within(FinderPatternInfo three) throws ReaderException {
            return processFinderPatternInfo(three);
        }
    }
}
