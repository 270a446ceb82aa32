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

    static Address of(HttpServletRequest request) {
        var path = forwarded(request, RequestDispatcher.FORWARD_REQUEST_URI).orElse(request.getRequestURI());
        var query = forwarded(request, RequestDispatcher.FORWARD_QUERY_STRING)
                .or(() -> Optional.ofNullable(request.getQueryString()))
                .orElse("");
        return new Address(path, without(query));
    }

    /** The same address in a language. */
    String in(String tag) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + tag;
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
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("lang="))
                .collect(Collectors.joining("&"));
    }
}
