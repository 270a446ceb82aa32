package org.carec.ecert.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Days and times as people of a language write them out: no day is taken for a month, and every time names its zone. */
public final class WrittenDates {

    /** English puts the month first by itself, and Russian adds a word for the year: neither helps a reader abroad. */
    private static final Set<String> DAY_FIRST = Set.of("en", "ru");

    /** As in {@code 2 марти соли 2026}; Java knows the months by their bare names only. */
    private static final List<String> TAJIK_MONTHS = List.of(
            "январи",
            "феврали",
            "марти",
            "апрели",
            "майи",
            "июни",
            "июли",
            "августи",
            "сентябри",
            "октябри",
            "ноябри",
            "декабри");

    private static final Map<Locale, WrittenDates> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final DateTimeFormatter days;
    private final DateTimeFormatter hours;
    private final String comma;

    private WrittenDates(Locale language) {
        this.days = (language.getLanguage().equals("tg") ? tajik() : usual(language))
                .toFormatter(language)
                .withZone(ZoneOffset.UTC);
        this.comma = Sentences.comma(language);
        this.hours = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    private static DateTimeFormatterBuilder usual(Locale language) {
        var pattern = DAY_FIRST.contains(language.getLanguage())
                ? "d MMMM uuuu"
                : DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.LONG, null, IsoChronology.INSTANCE, language);
        return new DateTimeFormatterBuilder().appendPattern(pattern);
    }

    private static DateTimeFormatterBuilder tajik() {
        var months = new HashMap<Long, String>();
        TAJIK_MONTHS.forEach(month -> months.put(months.size() + 1L, month));
        return new DateTimeFormatterBuilder()
                .appendPattern("d ")
                .appendText(ChronoField.MONTH_OF_YEAR, months)
                .appendPattern(" 'соли' uuuu");
    }

    /**
     * Made once a language: to make a formatter costs more than to use it. Not within the map's own call: the first one loads the
     * sentences, which ask for the dates of every language.
     */
    public static WrittenDates in(Locale language) {
        var known = BY_LANGUAGE.get(language);
        if (known != null) {
            return known;
        }
        BY_LANGUAGE.putIfAbsent(language, new WrittenDates(language));
        return BY_LANGUAGE.get(language);
    }

    /** A day, such as {@code 2 March 2026}. */
    public String day(LocalDate day) {
        return days.format(day);
    }

    /** A time to the minute, such as {@code 2 March 2026, 10:00 UTC}. */
    public String time(Instant time) {
        return days.format(time) + comma + hours.format(time);
    }
}
