package org.carec.ecert.platform;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in the reader's language where something was found. Whoever finds it names the place in English: {@code CMS offset 12}, {@code object
 * 6 0 R, /SubFilter}. The texts translate the words, {@code #} standing for a number; names out of the file (distinguished names, RFC 2253)
 * stay as they are.
 */
final class Places {

    private static final String PREFIX = "WHERE.";

    /** Between the parts of a place; within a distinguished name a comma before a space is escaped. */
    private static final Pattern BETWEEN_PARTS = Pattern.compile("(?<!\\\\), ");

    private final List<Phrase> phrases;

    /** What stands between the parts of a place in the reader's script. */
    private final String comma;

    private Places(List<Phrase> phrases, String comma) {
        this.phrases = phrases;
        this.comma = comma;
    }

    static Places of(ResourceBundle texts) {
        var phrases = texts.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .sorted(Comparator.comparing(String::length).reversed())
                .map(key -> Phrase.of(key.substring(PREFIX.length()), texts.getString(key)))
                .toList();
        return new Places(phrases, Sentences.comma(texts.getLocale()));
    }

    /** The place, each part of it set off from the sentence around it. */
    String told(String where, UnaryOperator<String> setOff) {
        return Arrays.stream(BETWEEN_PARTS.split(where, -1))
                .map(this::part)
                .map(setOff)
                .collect(joining(comma));
    }

    private String part(String part) {
        var name = part.indexOf('=');
        var words = name < 0 ? part : part.substring(0, name);
        for (var phrase : phrases) {
            words = phrase.said(words);
        }
        return name < 0 ? words : words + part.substring(name);
    }

    private record Phrase(Pattern english, String said) {

        static Phrase of(String english, String said) {
            var words = Pattern.quote(english.replace('_', ' ')).replace("#", "\\E([0-9]+)\\Q");
            return new Phrase(
                    Pattern.compile("(?<!\\S)" + words + "(?!\\S)"),
                    Matcher.quoteReplacement(said).replace("#", "$1"));
        }

        String said(String words) {
            return english.matcher(words).replaceAll(said);
        }
    }
}
