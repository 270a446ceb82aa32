package org.carec.ecert.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Days and times as people of a language write them out: no day is taken for a month, and every time names its zone. */
public final class WrittenDates {

    /** English puts the month first by itself, Russian adds a word for the year, and Tajik a zero: none of it helps a reader abroad. */
    private static final Set<String> DAY_FIRST = Set.of("en", "ru", "tg");

    private static final Map<Locale, WrittenDates> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final DateTimeFormatter days;
    private final DateTimeFormatter hours;

    private WrittenDates(Locale language) {
        var pattern = DAY_FIRST.contains(language.getLanguage())
                ? "d MMMM uuuu"
                : DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.LONG, null, IsoChronology.INSTANCE, language);
        this.days = DateTimeFormatter.ofPattern(pattern, language).withZone(ZoneOffset.UTC);
        this.hours = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    /** Made once a language: to make a formatter costs more than to use it. */
    public static WrittenDates in(Locale language) {
        return BY_LANGUAGE.computeIfAbsent(language, WrittenDates::new);
    }

    /** A day, such as {@code 2 March 2026}. */
    public String day(LocalDate day) {
        return days.format(day);
    }

    /** A time to the minute, such as {@code 2 March 2026, 10:00 UTC}. */
    public String time(Instant time) {
        return days.format(time) + ", " + hours.format(time);
    }
}
