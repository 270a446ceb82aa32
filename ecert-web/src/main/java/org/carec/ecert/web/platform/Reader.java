package org.carec.ecert.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carec.ecert.platform.Sentences;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who reads the page: the language he asked for in the address ({@code lang}), or else in {@code Accept-Language}. */
@Named
@RequestScoped
public class Reader {

    private static final Pattern LAST_SLASHES = Pattern.compile("/+$");

    /** What each language calls itself. */
    private static final Map<Locale, String> NAMES =
            Sentences.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Reader::name));

    @Inject
    HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "ecert.public.url", defaultValue = "http://localhost:8080")
    String publicUrl;

    // A page asks for it at a hundred places.
    private Locale language;

    public Locale getLanguage() {
        if (language == null) {
            language = languageOf(request);
        }
        return language;
    }

    /** Tag of the language, as HTML wants it. */
    public String getTag() {
        return getLanguage().toLanguageTag();
    }

    /** {@code ltr} or {@code rtl}, as HTML wants it. */
    public String getDirection() {
        return directionOf(getLanguage());
    }

    static String directionOf(Locale language) {
        return Sentences.isRightToLeft(language) ? "rtl" : "ltr";
    }

    /** Where the world reaches this hub, without a slash at the end. */
    public String getHub() {
        return LAST_SLASHES.matcher(publicUrl).replaceFirst("");
    }

    /** The language's own name for itself. */
    public String getName() {
        return NAMES.get(getLanguage());
    }

    /**
     * The page in a language.
     *
     * @param name the language's own name for itself
     * @param link from the page in another language
     * @param address whole address, for {@code hreflang}
     */
    public record Language(String tag, String name, boolean current, String link, String address) {}

    /** The page in every language there is. */
    public List<Language> getLanguages() {
        var address = Address.of(request);
        return Sentences.LANGUAGES.stream()
                .map(language -> language(language, address))
                .toList();
    }

    private Language language(Locale language, Address page) {
        var tag = language.toLanguageTag();
        return new Language(
                tag, NAMES.get(language), language.equals(getLanguage()), page.here(tag), abroad(page.in(tag)));
    }

    /** Whole address of the page for readers of any language ({@code hreflang="x-default"}). */
    public String getAddress() {
        return abroad(Address.of(request).inAny());
    }

    private String abroad(String link) {
        return getHub() + link;
    }

    private static String name(Locale language) {
        var own = language.getDisplayLanguage(language);
        return own.substring(0, 1).toUpperCase(language) + own.substring(1);
    }

    public Sentences sentences() {
        return Sentences.in(getLanguage());
    }

    /** Of the languages the hub speaks, the first the request asks for; English if it asks for none of them. */
    static Locale languageOf(HttpServletRequest request) {
        return named(request).orElseGet(() -> Sentences.language(Collections.list(request.getLocales())));
    }

    /** The language the address names; empty if it names none that the hub speaks. */
    static Optional<Locale> named(HttpServletRequest request) {
        var language = Address.language(request)
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .orElse("");
        return Sentences.LANGUAGES.stream()
                .filter(l -> l.getLanguage().equals(language))
                .findFirst();
    }
}
