package org.carec.ecert.hub.toolkit;

import java.util.stream.Collectors;

/** Words that strangers had a hand in, made fit for one line of a terminal: none of them starts a line, moves the cursor or turns the text. */
final class OneLine {

    /** Longer than any honest name or sentence. */
    private static final int LIMIT = 1000;

    private OneLine() {}

    /** Control characters, separators of lines and directions of writing appear as {@code \\u{hex}}; what is too long is cut. */
    static String of(String text) {
        String shown = text.codePoints().limit(LIMIT).mapToObj(OneLine::shown).collect(Collectors.joining());
        return text.codePointCount(0, text.length()) > LIMIT ? shown + "…" : shown;
    }

    private static String shown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> "\\u{" + Integer.toHexString(character) + "}";
            default -> Character.toString(character);
        };
    }
}
