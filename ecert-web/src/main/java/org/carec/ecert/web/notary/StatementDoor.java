package org.carec.ecert.web.notary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carec.ecert.notary.Statement;
import org.carec.ecert.notary.StatementDesk;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.MalformedDocumentId;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.web.platform.PlainRequest;
import org.carec.ecert.web.platform.Reader;

/**
 * The address {@code /d/{id}/statement}: the answer as a signed PDF. Stands before the servlet of {@code /d/*}, to which everything else below that
 * address goes, and behind the filters of all pages.
 */
@WebFilter(servletNames = "verify")
public class StatementDoor extends HttpFilter {

    private static final Pattern PATH = Pattern.compile("/([^/]+)/statement");
    private static final String VIEW = "/notary/unavailable.xhtml";

    @Inject
    StatementDesk statements;

    @Inject
    Reader reader;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches() || !request.getServletPath().equals("/d")) {
            chain.doFilter(request, response);
        } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            answer(path.group(1), request, response);
        }
    }

    private void answer(String typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.addHeader("Vary", "Accept, Accept-Language");
        try {
            send(statements.issue(question(typed, request), reader.getLanguage()), response);
        } catch (MalformedDocumentId noNumber) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Problem refusal) {
            if (refusal.kind() != Problem.Kind.UNAVAILABLE) {
                throw refusal; // too many questions: told in one way on all pages
            }
            refuse(refusal, request, response);
        }
    }

    private static Question question(String typed, HttpServletRequest request) {
        var token = Optional.ofNullable(request.getParameter("t")).filter(t -> !t.isBlank());
        var country = Optional.ofNullable(request.getParameter("importCountry"))
                .filter(c -> c.matches("[A-Za-z]{2}"))
                .map(CountryCode::new);
        return new Question(new TypedId(typed, token), country, Optional.empty());
    }

    private void send(Statement statement, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Content-Language", reader.getTag());
        response.setHeader(
                "Content-Disposition", "inline; filename=\"" + statement.id() + "-" + reader.getTag() + ".pdf\"");
        response.setContentLength(statement.pdf().length);
        response.getOutputStream().write(statement.pdf());
    }

    /** A page for a person, problem+json (RFC 9457) for a machine; what is missing is said to both. */
    private void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        var accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        if (accept.contains("text/html")) {
            request.getRequestDispatcher(VIEW).forward(new PlainRequest(request), response);
        } else {
            new ProblemJson(problem).write(response);
        }
    }
}
