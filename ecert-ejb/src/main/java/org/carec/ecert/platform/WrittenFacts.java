package org.carec.ecert.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Writes a finding's evidence out in the reader's language: dates, times (ISO 8601), countries (ISO 3166-1), reasons, places. */
final class WrittenFacts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile(DAY + "T[0-9:.]+Z");
    /** In small letters, so that nobody can have chosen it for a code. */
    private static final String UNLISTED_REASON = "REASON.unlisted";

    private static final Set<String> COUNTRIES = Set.of("exporter", "destination", "country");

    private final ResourceBundle texts;
    private final WrittenDates dates;
    private final boolean rightToLeft;
    private final Places places;

    /** The hub's own texts, taken to pieces: no more than there are texts. */
    private final Map<String, List<Piece>> pieces = new ConcurrentHashMap<>();

    /** A piece of a text; with a name, it stands where a fact is wanted. */
    private record Piece(String text, String name) {}

    WrittenFacts(ResourceBundle texts) {
        this.texts = texts;
        this.places = Places.of(texts);
        this.dates = WrittenDates.in(texts.getLocale());
        this.rightToLeft = Sentences.isRightToLeft(texts.getLocale());
    }

    /** The text with its placeholders filled, once: what evidence contains is never read as a placeholder. */
    String fill(String text, Map<String, String> evidence) {
        return fill(text, evidence, Map.of());
    }

    /** The text filled with facts of these names, and with the hub's own words of those. */
    String fill(String text, Map<String, String> evidence, Map<String, String> words) {
        var filled = new StringBuilder();
        for (var piece : pieces.computeIfAbsent(text, WrittenFacts::pieces)) {
            var told = piece.name().isEmpty() ? null : told(piece.name(), evidence, words);
            filled.append(told == null ? piece.text() : told);
        }
        return filled.toString();
    }

    private String told(String name, Map<String, String> evidence, Map<String, String> words) {
        return words.containsKey(name) ? words.get(name) : fact(name, evidence);
    }

    private static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var placeholders = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholders.find()) {
            pieces.add(new Piece(text.substring(end, placeholders.start()), ""));
            pieces.add(new Piece(placeholders.group(), placeholders.group(1)));
            end = placeholders.end();
        }
        pieces.add(new Piece(text.substring(end), ""));
        return pieces;
    }

    /** The fact of this name, written out; null when there is none. */
    private String fact(String name, Map<String, String> evidence) {
        var fact = evidence.get(name);
        return fact == null ? null : readable(name, fact);
    }

    /** A number or code within Arabic script keeps its own order (Unicode UAX 9: first strong isolate). */
    private String isolated(String fact) {
        return rightToLeft ? "\u2068" + fact + "\u2069" : fact;
    }

    private String readable(String name, String fact) {
        if (COUNTRIES.contains(name)) {
            return new Locale.Builder().setRegion(fact).build().getDisplayCountry(texts.getLocale());
        }
        return switch (name) {
            case "reason" -> reason(fact);
            case "where" -> places.told(fact, this::isolated);
            default -> isolated(dated(fact));
        };
    }

    private String dated(String fact) {
        if (fact.isEmpty() || !Character.isDigit(fact.charAt(0))) {
            return fact;
        }
        try {
            if (DAY.matcher(fact).matches()) {
                return dates.day(LocalDate.parse(fact));
            }
            return TIME.matcher(fact).matches() ? dates.time(Instant.parse(fact)) : fact;
        } catch (DateTimeException notOne) {
            return fact;
        }
    }

    /** A reason is a code somebody chose: in words where there are any for it, and else named as the code it is. */
    private String reason(String code) {
        var key = "REASON." + code;
        return texts.containsKey(key)
                ? texts.getString(key)
                : fill(texts.getString(UNLISTED_REASON), Map.of("code", code));
    }
}
