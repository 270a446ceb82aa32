package org.carec.ecert.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The sentence and the remedy for every code the hub can answer, by language. Keys are {@code CODE.sentence} and {@code CODE.remedy};
 * {@code {name}} in a text is replaced by the finding's evidence of that name.
 */
public final class Sentences {

    /** The languages there are texts in; the first is the fallback. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    private Sentences(ResourceBundle texts) {
        this.texts = texts;
    }

    /** The texts in this language, or in English where the hub does not speak it. */
    public static Sentences in(Locale language) {
        var known = LANGUAGES.stream()
                .filter(l -> l.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        return new Sentences(
                ResourceBundle.getBundle("sentences.sentences", known, Sentences.class.getClassLoader(), NO_FALLBACK));
    }

    /** What was found, in plain words. */
    public String sentence(Finding finding) {
        return fill(text(finding.code() + ".sentence"), finding.evidence());
    }

    /** What to do about it; empty when there is nothing to do. */
    public String remedy(Finding finding) {
        return fill(text(finding.code() + ".remedy"), finding.evidence());
    }

    private String text(String key) {
        try {
            return texts.getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("No text for " + key + " in " + texts.getLocale(), e);
        }
    }

    private static String fill(String text, Map<String, String> evidence) {
        var filled = text;
        for (var fact : evidence.entrySet()) {
            filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return filled;
    }
}
