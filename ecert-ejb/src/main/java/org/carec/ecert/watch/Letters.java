package org.carec.ecert.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.platform.WrittenDates;

/**
 * The mails, in one language: {@code sentences/watch}. {@code {name}} in a text is replaced once. Where the language is written from right to
 * left, what is put in is isolated (Unicode UAX 9), so that numbers and Latin letters stay whole; addresses stand on lines of their own.
 */
final class Letters {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Map<Locale, Letters> BY_LANGUAGE = Sentences.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), language -> new Letters(language, bundle(language))));

    private final Locale language;
    private final ResourceBundle texts;

    Letters(Locale language, ResourceBundle texts) {
        this.language = language;
        this.texts = texts;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("sentences.watch", language, Letters.class.getClassLoader(), NO_FALLBACK);
    }

    /** Those in this language, or in English where the hub does not speak it. */
    static Letters in(Locale language) {
        return BY_LANGUAGE.getOrDefault(language, BY_LANGUAGE.get(Locale.ENGLISH));
    }

    /** Asks whether the owner of the address wants to be told. */
    Letter confirmation(Watched watched, String link) {
        var facts = facts(watched.document().value(), watched.country());
        var text = new StringBuilder();
        paragraph(text, fill("confirm.asked", facts), fill(country("confirm.what", watched.country()), facts));
        paragraph(text, fill("confirm.link", facts), link);
        paragraph(text, fill("confirm.else", facts));
        paragraph(text, fill("confirm.kept", facts));
        return new Letter(language, fill("confirm.subject", facts), text.toString(), Optional.empty());
    }

    /** Tells of a change; of whoever gets it nothing but the document that he named. */
    Letter change(Change change, String answer, String stop) {
        var facts = new HashMap<>(facts(change.document().value(), change.country()));
        facts.put("time", isolated(time(change.at())));
        facts.put("before", word(change.before()));
        facts.put("after", word(change.after()));
        facts.put("acceptedBefore", accepted(change.before()));
        facts.put("acceptedAfter", accepted(change.after()));
        var text = new StringBuilder();
        paragraph(text, fill("change.asked", facts), fill("change.noticed", facts));
        paragraph(text, fill("change.before", facts), fill("change.after", facts));
        change.reason().ifPresent(found -> paragraph(text, told(found)));
        change.country().ifPresent(country -> paragraph(text, fill("change.acceptance", facts)));
        change.objection().ifPresent(found -> paragraph(text, told(found)));
        paragraph(text, fill("change.look", facts), answer);
        paragraph(text, fill("change.stop", facts), stop);
        return new Letter(language, fill("change.subject", facts), text.toString(), Optional.of(stop));
    }

    private Map<String, String> facts(String document, Optional<CountryCode> country) {
        var named = country.map(
                code -> new Locale.Builder().setRegion(code.value()).build().getDisplayCountry(language));
        return Map.of("id", isolated(document), "country", isolated(named.orElse("")));
    }

    private static String country(String key, Optional<CountryCode> country) {
        return country.isPresent() ? key + ".country" : key;
    }

    private String word(GivenAnswer given) {
        return texts.getString("answer." + given.answer());
    }

    private String accepted(GivenAnswer given) {
        if (given.acceptance().isEmpty()) {
            return texts.getString("acceptance.none");
        }
        return texts.getString(given.acceptance().equals(GivenAnswer.ACCEPTED) ? "acceptance.yes" : "acceptance.no");
    }

    /** What was found, and what to do about it, as every answer of the hub says it. */
    private String told(Finding found) {
        var sentences = Sentences.in(language);
        return (sentences.sentence(found) + " " + sentences.remedy(found)).strip();
    }

    private String time(Instant at) {
        return WrittenDates.in(language).time(at);
    }

    private static void paragraph(StringBuilder text, String... lines) {
        text.append(String.join("\n", lines)).append("\n\n");
    }

    private String fill(String key, Map<String, String> facts) {
        return PLACEHOLDER.matcher(texts.getString(key)).replaceAll(placeholder -> {
            var fact = facts.get(placeholder.group(1));
            return Matcher.quoteReplacement(fact == null ? placeholder.group() : fact);
        });
    }

    private String isolated(String value) {
        return Sentences.isRightToLeft(language) && !value.isEmpty()
                ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE
                : value;
    }
}
