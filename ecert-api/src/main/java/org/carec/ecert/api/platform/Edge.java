package org.carec.ecert.api.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.carec.ecert.access.ProxyAddresses;
import org.carec.ecert.access.Visitor;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.RequestId;

/** Stands before everything under /api: request id, headers, readiness, limits, and one line a request in the log. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Edge extends HttpFilter {

    /** Name of the request attribute with the matched route, e.g. {@code /v1/documents/{id}}; set by {@link Routes}. */
    static final String ROUTE = "ecert.route";

    private static final EventLog LOG = EventLog.of(Edge.class);

    @Inject
    Readiness readiness;

    @Inject
    ProblemAnswers answers;

    @Inject
    SecurityHeaders headers;

    @Inject
    Visitor visitor;

    @Inject
    ProxyAddresses proxies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var start = System.nanoTime();
        response.setHeader("X-Request-Id", RequestId.begin());
        headers.add(response);
        visitor.comesFrom(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), proxies);
        try {
            serve(new BodyLimit(request), response, chain);
        } finally {
            log(request, response, start);
            RequestId.end();
        }
    }

    private void serve(BodyLimit request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            answers.send(refusal.get(), request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            answers.send(Failures.of(e, request.getUserPrincipal() == null), request, response);
        }
    }

    private Optional<Failure> refusal(BodyLimit request) {
        if (request.isExceededAsDeclared()) {
            return Optional.of(Failure.tooLarge(request.limit()));
        }
        if (!readiness.isReady() && !isDocumentation(request)) {
            return Optional.of(Failure.notReady());
        }
        return TokenMechanism.failure(request);
    }

    /** Pages that need neither database nor token, and that explain why the rest is not there. */
    private static boolean isDocumentation(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/problems/") || path.startsWith("/docs") || path.equals("/openapi");
    }

    private static void log(HttpServletRequest request, HttpServletResponse response, long start) {
        var route = Optional.ofNullable(request.getAttribute(ROUTE)).orElse("-");
        var client = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("-");
        LOG.info(
                "api.request",
                "method",
                request.getMethod(),
                "route",
                route,
                "status",
                response.getStatus(),
                "ms",
                (System.nanoTime() - start) / 1_000_000,
                "client",
                client);
    }
}
