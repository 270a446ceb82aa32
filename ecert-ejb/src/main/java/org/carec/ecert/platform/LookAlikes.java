package org.carec.ecert.platform;

/**
 * Characters of other scripts that look like those of an identifier, because a keyboard stood in that script: Cyrillic and Greek capitals,
 * and the digits of every script (Unicode general category Nd).
 */
final class LookAlikes {

    private static final String OTHERS = "АВЕЅІЈКМНОРСТУХ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "ABESIJKMHOPCTYX" + "ABEZHIKMNOPTYX";

    private LookAlikes() {}

    /** The text, which is in upper case, with its look-alikes as Latin letters and European digits. */
    static String latin(String text) {
        var latin = new StringBuilder(text.length());
        text.codePoints().forEach(c -> latin.append(latin(c)));
        return latin.toString();
    }

    private static String latin(int character) {
        if (Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER) {
            return Integer.toString(Character.digit(character, 10));
        }
        int at = OTHERS.indexOf(character);
        return at < 0 ? Character.toString(character) : LATIN.substring(at, at + 1);
    }
}
