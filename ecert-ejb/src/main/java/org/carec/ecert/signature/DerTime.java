package org.carec.ecert.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times as RFC 5280 wants them (clauses 4.1.2.5 and 5.1.2.4): in whole seconds of UTC, as UTCTime until 2049 and as GeneralizedTime from
 * then on.
 */
final class DerTime {

    private static final int UTC_CENTURY_TURNS = 50;
    private static final int FIRST_GENERALIZED = 2050;

    private DerTime() {}

    /** A Time. */
    static Instant of(Der element) {
        if (element.is(Der.UTC_TIME)) {
            int year = number(element, 0);
            return instant(element, 2, year < UTC_CENTURY_TURNS ? 2000 + year : 1900 + year);
        }
        if (element.is(Der.GENERALIZED_TIME) && year(element) < FIRST_GENERALIZED) {
            throw element.malformed();
        }
        return generalized(element);
    }

    /** A GeneralizedTime of any year. */
    static Instant generalized(Der element) {
        return instant(element.require(Der.GENERALIZED_TIME), 4, year(element));
    }

    private static int year(Der element) {
        return 100 * number(element, 0) + number(element, 2);
    }

    private static Instant instant(Der element, int at, int year) {
        boolean whole = element.end() - element.content() == at + 11 && element.data()[element.end() - 1] == 'Z';
        if (!whole) {
            throw element.malformed();
        }
        try {
            return LocalDateTime.of(
                            year,
                            number(element, at),
                            number(element, at + 2),
                            number(element, at + 4),
                            number(element, at + 6),
                            number(element, at + 8))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw element.malformed();
        }
    }

    private static int number(Der element, int at) {
        int offset = element.content() + at;
        if (offset + 2 > element.end()) {
            throw element.malformed();
        }
        return 10 * digit(element, offset) + digit(element, offset + 1);
    }

    private static int digit(Der element, int offset) {
        int digit = element.data()[offset] - '0';
        if (digit < 0 || digit > 9) {
            throw element.malformed();
        }
        return digit;
    }
}
