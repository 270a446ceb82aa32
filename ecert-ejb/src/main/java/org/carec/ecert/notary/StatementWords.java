package org.carec.ecert.notary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** A statement's own words in one language, beside those of the findings. */
final class StatementWords {

    /** The hub's own name, which is not translated. */
    static final String HUB = "CAREC e-CERT Hub";

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final String RIGHT_TO_LEFT = "ur";

    private final Locale language;
    private final ResourceBundle texts;

    private StatementWords(Locale language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle(
                "sentences.statement", language, StatementWords.class.getClassLoader(), NO_FALLBACK);
    }

    static StatementWords in(Locale language) {
        return new StatementWords(language);
    }

    String get(String key) {
        return texts.getString(key);
    }

    boolean isRightToLeft() {
        return language.getLanguage().equals(RIGHT_TO_LEFT);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }

    String time(Instant time) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", language)
                .withZone(ZoneOffset.UTC)
                .format(time);
    }

    /** A country's name; its code where it is none. */
    String country(String code) {
        return code.matches("[A-Z]{2}")
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(language)
                : code;
    }
}
