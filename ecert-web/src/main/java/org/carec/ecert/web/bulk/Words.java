package org.carec.ecert.web.bulk;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of the page, in a language. */
final class Words {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;
    private final Locale language;

    private Words(Locale language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("texts.bulk", language, Words.class.getClassLoader(), NO_FALLBACK);
    }

    static Words in(Locale language) {
        return new Words(language);
    }

    String text(String key) {
        return texts.getString(key);
    }

    /** A text with something said in it. */
    String text(String key, Object... said) {
        return new MessageFormat(texts.getString(key), language).format(said);
    }
}
