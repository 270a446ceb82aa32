package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date under {@code /M}: {@code D:YYYYMMDDHHmmSS} with its offset from UTC (ISO 32000-1, clause 7.9.4). LibreOffice writes UTC as {@code Z'}; it
 * cannot mean anything else.
 */
final class PdfDate {

    private static final Pattern DATE = Pattern.compile(
            "D:(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(?:Z(?:00'00'?|')?|([+-])(\\d{2})'(\\d{2})'?)");

    private PdfDate() {}

    static Instant of(PdfObject.Dict signature) {
        if (signature.find("M").orElse(PdfObject.NULL) instanceof PdfObject.Text text) {
            Matcher date = DATE.matcher(new String(text.value(), ISO_8859_1));
            if (date.matches()) {
                return instant(date);
            }
        }
        throw new Refusal(FieldFault.SIGNING_TIME_MALFORMED, "/M");
    }

    private static Instant instant(Matcher date) {
        try {
            return OffsetDateTime.of(
                            number(date, 1),
                            number(date, 2),
                            number(date, 3),
                            number(date, 4),
                            number(date, 5),
                            number(date, 6),
                            0,
                            offset(date))
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(FieldFault.SIGNING_TIME_MALFORMED, "/M");
        }
    }

    private static ZoneOffset offset(Matcher date) {
        if (date.group(7) == null) {
            return ZoneOffset.UTC;
        }
        int sign = date.group(7).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(date, 8), sign * number(date, 9));
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
