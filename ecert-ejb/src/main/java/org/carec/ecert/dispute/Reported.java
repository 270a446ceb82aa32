package org.carec.ecert.dispute;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.MalformedDocumentId;
import org.carec.ecert.platform.MalformedIdentifier;
import org.carec.ecert.platform.WrongCheckCharacter;

/**
 * What a report is about: a document's ID, on record or not; or else what no ID can be read from, with the country that its issuer is of.
 *
 * @param printed the number as the paper has it, when it is no ID; at most 60 characters
 * @param fileSha256 of the PDF the reporter holds; 64 lower-case hex digits
 * @param issuedIn country of the body that the paper names
 */
public record Reported(
        Optional<DocumentId> document,
        Optional<String> printed,
        Optional<String> fileSha256,
        Optional<CountryCode> issuedIn) {

    private static final String NUMBER = "/documentId";
    private static final String FILE = "/fileSha256";
    private static final String COUNTRY = "/issuedIn";
    private static final int LONGEST = 60;

    /**
     * Reads what was typed; null and blank are nothing.
     *
     * @throws ReportRefused nobody could tell what it is about, or whose business it is
     */
    public static Reported read(String number, String fileSha256, String issuedIn) {
        var file = given(fileSha256).map(Reported::sha256);
        var country = given(issuedIn).map(Reported::country);
        var typed = given(number);
        if (typed.isEmpty()) {
            require(file.isPresent(), NUMBER, "REQUIRED");
            require(country.isPresent(), COUNTRY, "REQUIRED");
            return new Reported(Optional.empty(), Optional.empty(), file, country);
        }
        var id = id(typed.get(), country.isPresent());
        var printed = typed.filter(any -> id.isEmpty()).map(Reported::printed);
        return new Reported(id, printed, file, country);
    }

    /** Empty for what is no ID, where a country says whose business it is all the same. */
    private static Optional<DocumentId> id(String typed, boolean mayBeNone) {
        try {
            return Optional.of(new DocumentId(typed));
        } catch (MalformedDocumentId none) {
            require(mayBeNone, NUMBER, none.code());
        } catch (WrongCheckCharacter mistyped) {
            if (!mayBeNone) {
                throw ReportRefused.at(NUMBER, mistyped.code(), Map.of("typed", mistyped.typed()));
            }
        }
        return Optional.empty();
    }

    private static String printed(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ");
        require(plain.length() <= LONGEST, NUMBER, "MALFORMED_ID");
        return plain;
    }

    private static String sha256(String typed) {
        var plain = typed.toLowerCase(Locale.ROOT);
        require(plain.matches("[0-9a-f]{64}"), FILE, "MALFORMED_HASH");
        return plain;
    }

    private static CountryCode country(String typed) {
        try {
            return new CountryCode(typed);
        } catch (MalformedIdentifier none) {
            throw ReportRefused.at(COUNTRY, "WRONG_FORM", Map.of("limits", "UZ"));
        }
    }

    private static Optional<String> given(String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static void require(boolean so, String pointer, String code) {
        if (!so) {
            throw ReportRefused.at(pointer, code, Map.of());
        }
    }
}
