package org.carec.ecert.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sentence and the remedy for every code the hub can answer, by language. Keys are {@code CODE.sentence} and {@code CODE.remedy};
 * {@code {name}} in a text is replaced by the finding's evidence of that name, dates, times and
 * countries written out in the language.
 */
public final class Sentences {

    /** The languages there are texts in; the first is the fallback. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Set<String> COUNTRIES = Set.of("exporter", "destination", "country");
    private static final Pattern TIME = Pattern.compile(DAY + "T[0-9:.]+Z");

    private final ResourceBundle texts;
    private final DateTimeFormatter days;
    private final DateTimeFormatter times;

    private Sentences(ResourceBundle texts, Locale language) {
        this.texts = texts;
        this.days = DateTimeFormatter.ofPattern("d MMMM uuuu", language);
        this.times = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", language)
                .withZone(ZoneOffset.UTC);
    }

    /** The texts in this language, or in English where the hub does not speak it. */
    public static Sentences in(Locale language) {
        var known = LANGUAGES.stream()
                .filter(l -> l.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        var loader = Sentences.class.getClassLoader();
        return new Sentences(ResourceBundle.getBundle("sentences.sentences", known, loader, NO_FALLBACK), known);
    }

    /** The texts in the first of the languages asked for that the hub speaks; English if it speaks none of them. */
    public static Sentences in(Collection<Locale> asked) {
        return in(language(asked));
    }

    /** The first of the languages asked for that the hub speaks; English if it speaks none of them. */
    public static Locale language(Collection<Locale> asked) {
        return asked.stream()
                .flatMap(
                        wanted -> LANGUAGES.stream().filter(l -> l.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** What was found, in plain words. What passed has a sentence for its check: {@code OK.signature.sentence}. */
    public String sentence(Finding finding) {
        return text(finding, ".sentence");
    }

    /** What to do about it; empty when there is nothing to do. */
    public String remedy(Finding finding) {
        return text(finding, ".remedy");
    }

    private String text(Finding finding, String kind) {
        var ofCheck = finding.code() + "." + finding.check() + kind;
        var key = texts.containsKey(ofCheck) ? ofCheck : finding.code() + kind;
        return fill(text(key), finding.evidence());
    }

    private String text(String key) {
        try {
            return texts.getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("No text for " + key + " in " + texts.getLocale(), e);
        }
    }

    private String fill(String text, Map<String, String> evidence) {
        var filled = text;
        for (var fact : evidence.entrySet()) {
            filled = filled.replace("{" + fact.getKey() + "}", readable(fact.getKey(), fact.getValue()));
        }
        return filled;
    }

    /** Evidence keeps dates, times (ISO 8601) and countries (ISO 3166-1) as codes; a sentence writes them out. */
    private String readable(String name, String fact) {
        if (COUNTRIES.contains(name)) {
            return new Locale.Builder().setRegion(fact).build().getDisplayCountry(texts.getLocale());
        }
        if (name.equals("reason")) {
            return reason(fact);
        }
        try {
            if (DAY.matcher(fact).matches()) {
                return days.format(LocalDate.parse(fact));
            }
            return TIME.matcher(fact).matches() ? times.format(Instant.parse(fact)) : fact;
        } catch (DateTimeException notOne) {
            return fact;
        }
    }

    /** A reason is a code somebody chose: in words where there are any for it, and else as words it nearly is. */
    private String reason(String code) {
        var key = "REASON." + code;
        return texts.containsKey(key)
                ? texts.getString(key)
                : code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
