package org.carec.ecert.api.platform;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carec.ecert.platform.RequestId;

/** Where the container sends what fails outside JAX-RS (web.xml): the same problem+json as inside. */
@WebServlet("/error-page")
public class ErrorPage extends HttpServlet {

    @Inject
    ProblemAnswers answers;

    @Inject
    SecurityHeaders headers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (RequestId.current().isEmpty()) {
            RequestId.begin();
        }
        response.setHeader("X-Request-Id", RequestId.current().orElse(""));
        headers.add(response);
        answers.send(failure(request), request, response);
        RequestId.end();
    }

    private static Failure failure(HttpServletRequest request) {
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (thrown != null) {
            return Failures.of(thrown, request.getUserPrincipal() == null);
        }
        return HttpWords.of(status == null ? 404 : status);
    }
}
