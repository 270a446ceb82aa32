package org.carec.ecert.web.platform;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of a page outside Faces; English where a language has none. */
public final class PageTexts {

    private static final ResourceBundle.Control ENGLISH_ELSE = new ResourceBundle.Control() {
        @Override
        public List<String> getFormats(String name) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public Locale getFallbackLocale(String name, Locale language) {
            return language.equals(Locale.ENGLISH) ? null : Locale.ENGLISH;
        }
    };

    private PageTexts() {}

    /**
     * The texts of a language.
     *
     * @param name of the bundle among the texts, e.g. {@code offline}
     */
    public static ResourceBundle in(String name, Locale language) {
        return ResourceBundle.getBundle("texts." + name, language, PageTexts.class.getClassLoader(), ENGLISH_ELSE);
    }
}
