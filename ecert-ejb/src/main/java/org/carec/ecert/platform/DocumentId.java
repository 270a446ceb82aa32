package org.carec.ecert.platform;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A document's public number {@code {CAB}-{T}{YY}-{7 random Crockford base32}-{check}}, e.g. {@code UZ0007-C26-4K7M2QX-8}. Exists only
 * in well-formed state; the check character is ISO 7064 MOD 37,36 over the rest.
 */
public record DocumentId(String value) implements Serializable {

    private static final Pattern FORM =
            Pattern.compile("([A-Z]{2})([0-9]{4})([CR])([0-9]{2})([0-9A-HJKMNP-TV-Z]{7})([0-9A-Z])");
    private static final Pattern AS_PRINTED =
            Pattern.compile("[A-Z]{2}[0-9]{4}-[CR][0-9]{2}-[0-9A-HJKMNP-TV-Z]{7}-[0-9A-Z]");
    private static final int LENGTH = 17;

    public DocumentId {
        value = normalise(value == null ? "" : value);
    }

    /** The ID with this random part; the check character is worked out. */
    public static DocumentId of(CabCode cab, DocumentType type, int year, String random) {
        var body = "%s-%c%02d-%s".formatted(cab, type.letter(), year % 100, random);
        return new DocumentId(body + "-" + CheckedNumber.checkCharacter(body));
    }

    public CabCode cab() {
        return new CabCode(value.substring(0, 6));
    }

    public DocumentType type() {
        return DocumentType.ofLetter(value.charAt(7));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String normalise(String typed) {
        return isAsPrinted(typed) ? typed : forgiven(typed);
    }

    /** Most numbers come out of a code, a database or a machine. */
    private static boolean isAsPrinted(String typed) {
        return AS_PRINTED.matcher(typed).matches()
                && CheckedNumber.holds(typed.substring(0, typed.length() - 1), typed.charAt(typed.length() - 1));
    }

    private static String forgiven(String typed) {
        var squeezed = CheckedNumber.squeeze(typed).filter(s -> s.length() == LENGTH);
        var parts = FORM.matcher(squeezed.map(DocumentId::forgive).orElse(""));
        if (!parts.matches()) {
            throw new MalformedDocumentId();
        }
        var body = parts.group(1) + parts.group(2) + "-" + parts.group(3) + parts.group(4) + "-" + parts.group(5);
        var check = parts.group(6).charAt(0);
        if (!CheckedNumber.holds(body, check)) {
            throw new WrongCheckCharacter(body + "-" + check);
        }
        return body + "-" + check;
    }

    /** Where digits or Crockford characters stand, O is 0 and I and L are 1; the check character may be any of the 36. */
    private static String forgive(String squeezed) {
        return squeezed.substring(0, 2)
                + CheckedNumber.crockford(squeezed.substring(2, 6))
                + squeezed.charAt(6)
                + CheckedNumber.crockford(squeezed.substring(7, 16))
                + squeezed.charAt(16);
    }
}
