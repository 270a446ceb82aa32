package org.carec.ecert.exchange;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it was printed, searched without regard to case, spaces, line ends, and the ways one letter can be written. */
final class PrintedText {

    private final String plain;

    PrintedText(String text) {
        plain = plain(text);
    }

    /** Whether it stands there, and not as a part of a longer number. */
    boolean has(String value) {
        var wanted = plain(value);
        for (int at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
            if (isWhole(at, at + wanted.length())) {
                return true;
            }
        }
        return wanted.isEmpty();
    }

    private boolean isWhole(int from, int to) {
        return !(isDigit(from) && isDigit(from - 1)) && !(isDigit(to - 1) && isDigit(to));
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < plain.length() && Character.isDigit(plain.charAt(at));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
                .replaceAll("\\p{Pd}", "-");
    }
}
