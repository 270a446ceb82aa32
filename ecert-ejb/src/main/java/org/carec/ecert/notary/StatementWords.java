package org.carec.ecert.notary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.platform.WrittenDates;

/** A statement's own words in one language, beside those of the findings. */
final class StatementWords {

    /** The hub's own name, which is not translated. */
    static final String HUB = "CAREC e-CERT Hub";

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

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
        return Sentences.isRightToLeft(language);
    }

    String day(LocalDate day) {
        return WrittenDates.in(language).day(day);
    }

    String time(Instant time) {
        return WrittenDates.in(language).time(time);
    }

    /** A country's name; its code where it is none. */
    String country(String code) {
        return code.matches("[A-Z]{2}")
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(language)
                : code;
    }
}
