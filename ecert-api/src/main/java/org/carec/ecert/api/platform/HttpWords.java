package org.carec.ecert.api.platform;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Problems that HTTP itself knows: code and sentence by status (RFC 9110 section 15). */
final class HttpWords {

    private static final Map<Integer, Failure> KNOWN = Map.of(
            400, Failure.of(400, "BAD_REQUEST", "The request cannot be read as it is."),
            401, Failure.anonymous(),
            403, Failure.of(403, "FORBIDDEN", "You may not do this."),
            404, Failure.of(404, "NOT_FOUND", "There is nothing at this address."),
            405,
                    Failure.of(
                            405,
                            "METHOD_NOT_ALLOWED",
                            "This method is not offered here; the header Allow names those that are."),
            406,
                    Failure.of(
                            406,
                            "NOT_ACCEPTABLE",
                            "This is not offered in a media type that your Accept header takes."),
            413, Failure.of(413, "TOO_LARGE", "The request is larger than is taken here."),
            414, Failure.of(414, "ADDRESS_TOO_LONG", "The address is longer than is taken here."),
            415, Failure.of(415, "UNSUPPORTED_MEDIA_TYPE", "A body of this Content-Type is not taken here."),
            503, Failure.notReady());

    private HttpWords() {}

    static Failure of(int status) {
        if (KNOWN.containsKey(status)) {
            return KNOWN.get(status);
        }
        return status < 500
                ? Failure.of(status, "BAD_REQUEST", "The request cannot be served as it is.")
                : Failure.of(status, "INTERNAL_ERROR", "The hub has failed.");
    }

    static String title(int status) {
        var known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
