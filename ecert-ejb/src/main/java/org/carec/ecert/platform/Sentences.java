package org.carec.ecert.platform;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentence and the remedy for every code the hub can answer, and for every fault of a signed file, by language. Keys are {@code
 * CODE.sentence} and {@code CODE.remedy}; {@code {name}} in a text is replaced by the finding's evidence of that name, dates, times,
 * countries and places written out in the language.
 */
public final class Sentences {

    /** The languages there are texts in; the first is the fallback. Uzbek is written in Latin letters. */
    public static final List<Locale> LANGUAGES = Stream.of("en", "ru", "az", "ky", "tg", "uz", "ur")
            .map(Locale::forLanguageTag)
            .toList();

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ur");

    /**
     * Name of the evidence that says by which fault a signed file failed; {@code where} beside it says the place. A finding with it is told
     * in the fault's words: those alone to whoever made the file, after the code's own words to whoever asks about it.
     */
    public static final String FAULT = "fault";

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Map<Locale, Sentences> BY_LANGUAGE =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Sentences::new));

    private final ResourceBundle texts;
    private final ResourceBundle faults;
    private final ResourceBundle relaxations;
    private final WrittenFacts facts;

    private Sentences(Locale language) {
        this.texts = bundle("sentences.sentences", language);
        this.faults = bundle("sentences.faults", language);
        this.relaxations = bundle("sentences.relaxations", language);
        this.facts = new WrittenFacts(texts);
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(name, language, Sentences.class.getClassLoader(), NO_FALLBACK);
    }

    /** The texts in this language, or in English where the hub does not speak it. */
    public static Sentences in(Locale language) {
        return in(List.of(language));
    }

    /** The texts in the first of the languages asked for that the hub speaks; English if it speaks none of them. */
    public static Sentences in(Collection<Locale> asked) {
        return BY_LANGUAGE.get(language(asked));
    }

    /**
     * The first of the languages asked for that the hub speaks, whatever the country and script asked for with it; English if it speaks
     * none of them.
     */
    public static Locale language(Collection<Locale> asked) {
        return asked.stream()
                .flatMap(
                        wanted -> LANGUAGES.stream().filter(l -> l.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** Whether the language is written from right to left. */
    public static boolean isRightToLeft(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage());
    }

    /** What stands between the parts of a list. */
    static String comma(Locale language) {
        return isRightToLeft(language) ? "\u060C " : ", ";
    }

    /** What was found, in plain words. What passed has a sentence for its check: {@code OK.signature.sentence}. */
    public String sentence(Finding finding) {
        return text(finding, ".sentence");
    }

    /** What to do about it; empty when there is nothing to do. */
    public String remedy(Finding finding) {
        return text(finding, ".remedy");
    }

    /**
     * What is wrong with a signed file, and how its signer mends it.
     *
     * @param code the fault's own code, as a signature's finding carries it
     */
    public Words fault(String code) {
        return new Words(text(faults, code + ".sentence"), text(faults, code + ".remedy"));
    }

    /**
     * What a switch of a signature profile risks.
     *
     * @param name the switch's own name
     */
    public String risk(String name) {
        return text(relaxations, name + ".risk");
    }

    private String text(Finding finding, String kind) {
        var told = facts.fill(text(finding.code(), finding.check(), kind), finding.evidence());
        return finding.evidence().containsKey(FAULT) ? inDetail(told, finding, kind) : told;
    }

    private String inDetail(String told, Finding finding, String kind) {
        var fault = fault(finding.evidence().get(FAULT));
        var words = Map.of("told", told, "sentence", fault.sentence(), "remedy", fault.remedy());
        return facts.fill(text("FAULT", finding.check(), kind), finding.evidence(), words);
    }

    private String text(String code, String check, String kind) {
        var ofCheck = code + "." + check + kind;
        return text(texts, texts.containsKey(ofCheck) ? ofCheck : code + kind);
    }

    private static String text(ResourceBundle texts, String key) {
        try {
            return texts.getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("No text for " + key + " in " + texts.getLocale(), e);
        }
    }
}
