package org.carec.ecert.api.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Optional;
import org.carec.ecert.identity.AccessTokens;
import org.carec.ecert.identity.Bearer;

/**
 * Who calls is said by a bearer token in the Authorization header (RFC 6750 section 2.1), and nowhere else. Runs before the filters: what
 * it finds wrong is noted in the request and answered by {@link Edge} (API-4).
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {

    private static final String FAILURE = "ecert.token.failure";
    private static final String SCHEME = "Bearer ";

    @Inject
    AccessTokens tokens;

    @Inject
    Readiness readiness;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var shown = Collections.list(request.getHeaders("Authorization"));
        if (shown.isEmpty() || !readiness.isReady()) {
            return context.doNothing();
        }
        try {
            var bearer =
                    shown.size() == 1 ? token(shown.get(0)).flatMap(tokens::authenticate) : Optional.<Bearer>empty();
            if (bearer.isPresent()) {
                return context.notifyContainerAboutLogin(
                        bearer.get().principal(), bearer.get().roles());
            }
            request.setAttribute(FAILURE, Failure.badToken());
        } catch (RuntimeException e) {
            request.setAttribute(FAILURE, Failures.of(e, true));
        }
        return context.doNothing();
    }

    /** Why the token shown is refused; empty when it is good, or none was shown. */
    static Optional<Failure> failure(HttpServletRequest request) {
        return Optional.ofNullable((Failure) request.getAttribute(FAILURE));
    }

    private static Optional<String> token(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
