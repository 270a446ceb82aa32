package org.carec.ecert.platform;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number a reporter is given, {@code CASE-{16 random Crockford base32}-{check}}, e.g. {@code CASE-4K7M-2QX9-ZK4T-0B5H-X}: 80 bits that
 * nobody guesses. Exists only in well-formed state; the check character is ISO 7064 MOD 37,36 over the rest.
 */
public record CaseNumber(String value) implements Serializable {

    private static final String PREFIX = "CASE";
    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9A-HJKMNP-TV-Z]{16})([0-9A-Z])");
    private static final int LENGTH = 21;

    public CaseNumber {
        value = normalise(value == null ? "" : value);
    }

    /** The number with these 16 random characters; the check character is worked out. */
    public static CaseNumber of(String random) {
        var body = body(random);
        return new CaseNumber(body + "-" + CheckedNumber.checkCharacter(body));
    }

    /** What was typed, if it is such a number. */
    public static Optional<CaseNumber> find(String typed) {
        try {
            return Optional.of(new CaseNumber(typed));
        } catch (MalformedIdentifier none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }

    private static String normalise(String typed) {
        var squeezed = CheckedNumber.squeeze(typed).filter(s -> s.length() == LENGTH);
        var parts = FORM.matcher(squeezed.map(CaseNumber::forgive).orElse(""));
        if (!parts.matches()
                || !CheckedNumber.holds(body(parts.group(1)), parts.group(2).charAt(0))) {
            throw new MalformedIdentifier("case number", "as it was given, such as CASE-4K7M-2QX9-ZK4T-0B5H-X");
        }
        return body(parts.group(1)) + "-" + parts.group(2);
    }

    /** In the random part O is 0 and I and L are 1; the check character may be any of the 36. */
    private static String forgive(String squeezed) {
        return squeezed.substring(0, 4) + CheckedNumber.crockford(squeezed.substring(4, 20)) + squeezed.charAt(20);
    }

    private static String body(String random) {
        return PREFIX + "-" + random.replaceAll("(.{4})(?=.)", "$1-");
    }
}
