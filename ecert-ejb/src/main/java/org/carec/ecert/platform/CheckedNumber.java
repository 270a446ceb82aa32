package org.carec.ecert.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** ISO 7064 MOD 37,36 over the alphabet 0-9 A-Z: notices every single wrong character, and all but 36 of the 22,680
 * possible swaps of neighbours. */
final class CheckedNumber {

    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MODULUS = 36;

    /** Nothing to forgive: most numbers come out of a code or from a machine. */
    private static final Pattern AS_PRINTED = Pattern.compile("[0-9A-Z-]*+");

    private static final Pattern SPACING = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}_.]+");

    private CheckedNumber() {}

    /** The check character for these characters; anything outside the alphabet (hyphens) is passed over. */
    static char checkCharacter(String body) {
        int remainder = MODULUS;
        for (int i = 0; i < body.length(); i++) {
            int value = ALPHABET.indexOf(body.charAt(i));
            if (value >= 0) {
                remainder = next(remainder, value);
            }
        }
        return ALPHABET.charAt((MODULUS + 1 - remainder) % MODULUS);
    }

    /** Whether the last character is the check character of those before it. */
    static boolean holds(String body, char check) {
        return checkCharacter(body) == check;
    }

    private static int next(int remainder, int value) {
        int sum = (remainder + value) % MODULUS;
        return (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
    }

    /** Upper case and Latin, without spaces and hyphens of any kind; empty when a character is left that no identifier has. */
    static Optional<String> squeeze(String typed) {
        if (AS_PRINTED.matcher(typed).matches()) {
            return Optional.of(typed.replace("-", ""));
        }
        var squeezed = forgiven(typed);
        return squeezed.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) ? Optional.of(squeezed) : Optional.empty();
    }

    private static String forgiven(String typed) {
        var latin = LookAlikes.latin(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
        return SPACING.matcher(latin).replaceAll("");
    }

    /** What is typed for a Crockford base32 character: O is 0, I and L are 1. */
    static String crockford(String typed) {
        return typed.replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
