package org.carec.ecert.web.bulk;

import java.util.Locale;
import org.carec.ecert.platform.Sentences;

/**
 * How results are put to their reader.
 *
 * @param hub address of the hub, without a slash at its end
 */
record Tongue(Locale language, Words words, Sentences sentences, String hub) {

    static Tongue of(Locale language, String hub) {
        return new Tongue(language, Words.in(language), Sentences.in(language), hub.replaceAll("/+$", ""));
    }
}
