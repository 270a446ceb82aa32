package org.carec.ecert.web.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The address the reader sees, whatever it was forwarded to inside. What was posted cannot be asked for again, so its address is that of
 * the form.
 *
 * @param query encoded, without {@code lang}; may be empty
 */
record Address(String path, String query) {

    private static final String LANGUAGE = "lang=";

    static Address of(HttpServletRequest request) {
        var path = forwarded(request, RequestDispatcher.FORWARD_REQUEST_URI).orElse(request.getRequestURI());
        return new Address(path, without(query(request)));
    }

    /** The language that the address names. A form's body is not looked at: it may be too large, or no form. */
    static Optional<String> language(HttpServletRequest request) {
        return Arrays.stream(query(request).split("&", -1))
                .filter(pair -> pair.startsWith(LANGUAGE))
                .map(pair -> pair.substring(LANGUAGE.length()))
                .findFirst();
    }

    private static String query(HttpServletRequest request) {
        return forwarded(request, RequestDispatcher.FORWARD_QUERY_STRING)
                .or(() -> Optional.ofNullable(request.getQueryString()))
                .orElse("");
    }

    /** The same address in a language. */
    String in(String tag) {
        return path + here(tag);
    }

    /** The same as a reference from the page itself (RFC 3986, section 4.4): it keeps the path, whatever that is. */
    String here(String tag) {
        return "?" + (query.isEmpty() ? "" : query + "&") + LANGUAGE + tag;
    }

    /** The same address in the language of whoever opens it. */
    String inAny() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static Optional<String> forwarded(HttpServletRequest request, String attribute) {
        return Optional.ofNullable((String) request.getAttribute(attribute));
    }

    private static String without(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(LANGUAGE))
                .collect(Collectors.joining("&"));
    }
}
