package org.carec.ecert.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Readers of pages, by the languages of their browsers. */
public final class Readers {

    private Readers() {}

    /** A reader whose browser asks for these languages, the dearest first, and whose address names none. */
    public static Reader withBrowser(String... tags) {
        return reading(null, tags);
    }

    /** A reader whose address names a language, and whose browser asks for others. */
    public static Reader reading(String lang, String... tags) {
        var reader = new Reader();
        reader.request =
                request(lang, Arrays.stream(tags).map(Locale::forLanguageTag).toList());
        return reader;
    }

    /** A request that knows its languages and nothing else. */
    private static HttpServletRequest request(String lang, List<Locale> locales) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Readers.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getQueryString" -> lang == null ? null : "lang=" + lang;
                    case "getAttribute" -> null;
                    case "getLocales" -> Collections.enumeration(locales);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
