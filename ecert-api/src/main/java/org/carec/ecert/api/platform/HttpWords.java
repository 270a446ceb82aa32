package org.carec.ecert.api.platform;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Problems that HTTP itself knows: code and sentence by status (RFC 9110 section 15). */
final class HttpWords {

    private static final Map<Integer, Failure> KNOWN = Stream.of(
                    Failure.of(400, "BAD_REQUEST", "The request cannot be read as it is."),
                    Failure.anonymous(),
                    Failure.of(403, "FORBIDDEN", "You may not do this."),
                    Failure.of(404, "NOT_FOUND", "There is nothing at this address."),
                    Failure.of(
                            405,
                            "METHOD_NOT_ALLOWED",
                            "This method is not offered here; the header Allow names those that are."),
                    Failure.of(
                            406,
                            "NOT_ACCEPTABLE",
                            "This is not offered in a media type that your Accept header takes."),
                    Failure.of(408, "REQUEST_TIMEOUT", "The body did not arrive in time, or only a part of it."),
                    Failure.of(413, "TOO_LARGE", "The request is larger than is taken here."),
                    Failure.of(414, "ADDRESS_TOO_LONG", "The address is longer than is taken here."),
                    Failure.of(415, "UNSUPPORTED_MEDIA_TYPE", "A body of this Content-Type is not taken here."),
                    Failure.notReady())
            .collect(Collectors.toUnmodifiableMap(Failure::status, Function.identity()));

    private HttpWords() {}

    static Failure of(int status) {
        if (KNOWN.containsKey(status)) {
            return KNOWN.get(status);
        }
        return status < 500
                ? Failure.of(status, "BAD_REQUEST", "The request cannot be served as it is.")
                : Failure.of(status, "INTERNAL_ERROR", "The hub has failed.");
    }

    /** RFC 9110 section 15; JAX-RS does not know 422. */
    static String title(int status) {
        if (status == 422) {
            return "Unprocessable Content";
        }
        var known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
