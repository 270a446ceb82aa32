package org.carec.ecert.api.platform;

import java.util.List;
import java.util.Map;
import org.carec.ecert.platform.Finding;

/**
 * What went wrong, in words of HTTP; a {@link ProblemBody} once it is known who reads it.
 *
 * @param status RFC 9110
 * @param code stable, has a page in docs/problems/
 * @param headers that the status demands, such as Allow or WWW-Authenticate
 */
record Failure(int status, String code, String detail, List<Finding> findings, Map<String, String> headers) {

    Failure {
        findings = List.copyOf(findings);
        headers = Map.copyOf(headers);
    }

    static Failure of(int status, String code, String detail) {
        return new Failure(status, code, detail, List.of(), Map.of());
    }

    Failure with(String header, String value) {
        var more = new java.util.TreeMap<>(headers);
        more.put(header, value);
        return new Failure(status, code, detail, findings, more);
    }

    /** No credentials were shown where some are needed (RFC 6750 section 3: no error code then). */
    static Failure anonymous() {
        return of(401, "UNAUTHENTICATED", "This needs an access token: ask for one at /api/oauth/token.")
                .with("WWW-Authenticate", "Bearer realm=\"ecert\"");
    }

    static Failure badToken() {
        return of(
                        401,
                        "INVALID_TOKEN",
                        "The access token is unknown, has expired, or its client is suspended. Ask for a new one.")
                .with("WWW-Authenticate", "Bearer realm=\"ecert\", error=\"invalid_token\"");
    }

    static Failure wrongRole() {
        return of(403, "FORBIDDEN", "Your client may not do this; it would need another scope.")
                .with("WWW-Authenticate", "Bearer realm=\"ecert\", error=\"insufficient_scope\"");
    }

    static Failure notReady() {
        return of(503, "HUB_NOT_READY", "The hub is starting, or waits for its database. Try again in a few seconds.")
                .with("Retry-After", "5");
    }

    static Failure tooLarge(long limit) {
        return of(413, "TOO_LARGE", "The request is larger than the " + limit + " bytes that are taken here.")
                .with("Connection", "close");
    }
}
