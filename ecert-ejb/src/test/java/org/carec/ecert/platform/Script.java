package org.carec.ecert.platform;

import java.util.Locale;
import java.util.regex.Pattern;

/** The letters a language is written in, and what of another language would show in them. */
public enum Script {
    LATIN(
            "\\p{IsLatin}{3}",
            "[\\p{IsCyrillic}\\p{IsArabic}]|\\b(?i:the|of|and|was|were|with|this|that|which|not|from|file|document)\\b"),
    CYRILLIC("\\p{IsCyrillic}{3}", "\\p{IsArabic}|" + Words.ENGLISH),
    ARABIC("\\p{IsArabic}{2}", "\\p{IsCyrillic}|" + Words.ENGLISH);

    private final Pattern own;
    private final Pattern foreign;

    Script(String own, String foreign) {
        this.own = Pattern.compile(own);
        this.foreign = Pattern.compile(foreign);
    }

    /** The script of a language's texts. English is written in Latin letters, and no word of it is foreign to it. */
    public static Script of(Locale language) {
        return switch (language.getLanguage()) {
            case "ru", "ky", "tg" -> CYRILLIC;
            case "ur" -> ARABIC;
            default -> LATIN;
        };
    }

    /** A few letters of the script on end. */
    public Pattern own() {
        return own;
    }

    /** What a text in this script and in another language than English has nothing to do with. */
    public Pattern foreign() {
        return foreign;
    }

    private static final class Words {

        /** A word in small Latin letters; names out of a file's own world, addresses and the like are no words of a language. */
        static final String ENGLISH = "(?<![\\w/.=:@(-])[a-z]{2,}(?![\\w=/-])";
    }
}
