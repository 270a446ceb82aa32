package org.carec.ecert.web.dispute;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of these pages, for what a page cannot choose by itself. */
final class Texts {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    private Texts(ResourceBundle texts) {
        this.texts = texts;
    }

    static Texts in(Locale language) {
        return new Texts(
                ResourceBundle.getBundle("texts.dispute", language, Texts.class.getClassLoader(), NO_FALLBACK));
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    String get(String key) {
        return texts.getString(key);
    }
}
