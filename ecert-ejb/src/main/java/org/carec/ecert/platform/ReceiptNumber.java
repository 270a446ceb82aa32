package org.carec.ecert.platform;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The number of an answer, e.g. {@code 1FZ3A-…}: 24 Crockford base32 characters and a check character (ISO 7064 MOD 37,36) in five groups of
 * five; ten characters more, in seven groups, of an answer about another time than its own. Input is forgiving: case, spaces, hyphens, O/0, I/L/1.
 * What the characters say, the notary knows.
 */
public record ReceiptNumber(String value) implements Serializable {

    /** Characters that carry the answer, without the check character. */
    public static final int SHORT = 24;

    /** The same of an answer about another time. */
    public static final int LONG = 34;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM =
            Pattern.compile("[" + ALPHABET + "]{" + SHORT + "}(?:[" + ALPHABET + "]{" + (LONG - SHORT) + "})?");
    private static final int LONGEST = 100;
    private static final Pattern GROUPS = Pattern.compile("(.{5})(?=.)");

    public ReceiptNumber {
        value = normalise(value == null || value.length() > LONGEST ? "" : value);
    }

    /** The number with these characters; the check character is worked out. */
    public static ReceiptNumber of(String characters) {
        return new ReceiptNumber(characters + CheckedNumber.checkCharacter(characters));
    }

    /** What the number says: 24 or 34 Crockford base32 characters. */
    public String characters() {
        var all = value.replace("-", "");
        return all.substring(0, all.length() - 1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String normalise(String typed) {
        var squeezed = CheckedNumber.squeeze(typed).orElse("");
        if (squeezed.isEmpty()) {
            throw malformed();
        }
        var body = CheckedNumber.crockford(squeezed.substring(0, squeezed.length() - 1));
        var check = squeezed.charAt(squeezed.length() - 1);
        if (!FORM.matcher(body).matches() || !CheckedNumber.holds(body, check)) {
            throw malformed();
        }
        return GROUPS.matcher(body + check).replaceAll("$1-");
    }

    private static MalformedIdentifier malformed() {
        return new MalformedIdentifier(
                "receipt number", "five or seven groups of five letters and digits, as they stand on the answer");
    }
}
