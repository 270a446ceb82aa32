package org.carec.ecert.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as it was printed, searched without regard to case, spaces, line ends, and the ways one letter can be written. */
final class PrintedText {

    private final String plain;

    PrintedText(String text) {
        plain = plain(text);
    }

    /** Whether it stands there, and not as a part of a longer number. */
    boolean has(String value) {
        var wanted = plain(value).replace(" ", "");
        var spaced = wanted.codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining(" ?"));
        return Pattern.compile("(?<![0-9])".repeat(isDigitAt(wanted, 0))
                        + spaced
                        + "(?![0-9])".repeat(isDigitAt(wanted, wanted.length() - 1)))
                .matcher(plain)
                .find();
    }

    private static int isDigitAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at)) ? 1 : 0;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cf}+", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("\\p{Pd}", "-");
    }
}
