package org.carec.ecert.hub.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import org.carec.ecert.platform.ShapedLine;

/** The fixed words of the paper in one language; a word that is missing is a defect and stops the run. */
record Words(String language, Properties entries) {

    static Words of(String language) {
        Properties entries = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("words/" + language + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("no words for language " + language);
            }
            entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(language, entries);
    }

    String get(String key) {
        String word = entries.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("no word " + key + " in " + language);
        }
        return word;
    }

    boolean rightToLeft() {
        return ShapedLine.needed(get("number"));
    }

    /** The date as people of the country write it, e.g. {@code 2026-yil 2-mart}; digits stay 0–9. */
    String date(LocalDate date) {
        String month = entries.getProperty("month." + date.getMonthValue(), two(date.getMonthValue()));
        String day =
                entries.containsKey("month.1") ? Integer.toString(date.getDayOfMonth()) : two(date.getDayOfMonth());
        return get("date").formatted(day, month, Integer.toString(date.getYear()));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
