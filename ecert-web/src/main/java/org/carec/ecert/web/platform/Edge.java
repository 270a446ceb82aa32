package org.carec.ecert.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carec.ecert.access.ProxyAddresses;
import org.carec.ecert.access.TooManyQuestions;
import org.carec.ecert.access.Visitor;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.RequestId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands before every page: request id, headers, and one line a request in the log. */
@WebFilter("/*")
public class Edge extends HttpFilter {

    /** The attribute by which the error page, which the server calls when all else has ended, knows the request. */
    static final String REQUEST_ID = Edge.class.getName() + ".id";

    /** RFC 6585, clause 4. */
    private static final int TOO_MANY = 429;

    private static final EventLog LOG = EventLog.of(Edge.class);
    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; "
                    + "img-src 'self' data: blob:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Inject
    @ConfigProperty(name = "ecert.public.url", defaultValue = "http://localhost:8080")
    String publicUrl;

    @Inject
    Visitor visitor;

    @Inject
    ProxyAddresses proxies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var start = System.nanoTime();
        var id = RequestId.begin();
        request.setAttribute(REQUEST_ID, id);
        response.setHeader("X-Request-Id", id);
        addHeaders(request, response);
        visitor.comesFrom(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), proxies);
        try {
            if (isInside(request)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (request.getServletPath().equals("/openapi")) {
                response.sendRedirect(
                        "/api/openapi"); // the server's own description is of no use, and costs seconds to make
            } else {
                chain.doFilter(request, response);
            }
        } catch (TooManyQuestions limited) {
            limited.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", Long.toString(wait.toSeconds())));
            response.sendError(TOO_MANY);
        } finally {
            log(request, response, start);
            RequestId.end();
        }
    }

    private void addHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", caching(request));
        if (path(request).endsWith(".wasm")) {
            response.setContentType("application/wasm"); // a mapping in web.xml has no effect on this server
        }
        if (publicUrl.startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** An asset's address with its version never means anything else; whatever may hold an answer is not kept anywhere. */
    private static String caching(HttpServletRequest request) {
        if (!path(request).startsWith("/assets/")) {
            return "no-store";
        }
        return request.getQueryString() == null ? "public, max-age=300" : "public, max-age=31536000, immutable";
    }

    /** Views and the error page are for the server to call, not for readers. */
    private static boolean isInside(HttpServletRequest request) {
        return path(request).endsWith(".xhtml") || path(request).equals(ErrorPage.PATH);
    }

    private static String path(HttpServletRequest request) {
        var info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** The servlet's path only: what follows it names a document, and a query may carry its token. */
    private static void log(HttpServletRequest request, HttpServletResponse response, long start) {
        if (request.getServletPath().equals("/health")) {
            return; // probed every few seconds; it would drown everything else
        }
        LOG.info(
                "web.request",
                "method",
                request.getMethod(),
                "path",
                request.getServletPath(),
                "status",
                response.getStatus(),
                "ms",
                (System.nanoTime() - start) / 1_000_000);
    }
}
