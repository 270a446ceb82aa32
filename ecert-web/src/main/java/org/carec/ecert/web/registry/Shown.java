package org.carec.ecert.web.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.WrittenDates;
import org.carec.ecert.registry.RegisteredCab;

/** How the register's facts are shown: countries and days in the reader's language, what a thing is as a key of texts. */
final class Shown {

    private Shown() {}

    static String country(CountryCode code, Locale language) {
        return new Locale.Builder().setRegion(code.value()).build().getDisplayCountry(language);
    }

    static String day(LocalDate day, Locale language) {
        return WrittenDates.in(language).day(day);
    }

    static String day(Instant time, Locale language) {
        return day(LocalDate.ofInstant(time, ZoneOffset.UTC), language);
    }

    /** What the body is on that day; one whose authority is yet to begin is {@code coming}. */
    static String status(RegisteredCab cab, LocalDate day) {
        return cab.history()
                .on(day)
                .filter(status -> status != RegisteredCab.Status.APPLIED)
                .filter(status -> status != RegisteredCab.Status.CONNECTION_TEST)
                .map(Shown::key)
                .orElse("coming");
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
