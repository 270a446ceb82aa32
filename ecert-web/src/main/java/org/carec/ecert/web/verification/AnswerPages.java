package org.carec.ecert.web.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.carec.ecert.verification.Renderings;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.web.platform.PlainRequest;
import org.carec.ecert.web.platform.Reader;

/** Pages of answers: a page asked for again while its very answer is given again is sent as it was written. */
@ApplicationScoped
public class AnswerPages {

    private final Renderings pages = new Renderings();

    @Inject
    Reader reader;

    /**
     * Sends the page of an answer. It depends on the answer, the reader's language and the whole address.
     *
     * @param show puts the answer before the view
     */
    void send(Verdict answer, Runnable show, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = reader.getTag();
        var form = language + " " + request.getRequestURI() + "?" + request.getQueryString();
        var page = pages.of(answer, form, () -> {
            show.run();
            return written(request, response);
        });
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", language);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private static byte[] written(HttpServletRequest request, HttpServletResponse response) {
        try {
            var captured = new Captured(response);
            request.getRequestDispatcher(VerifyServlet.ANSWER).include(new Included(request), captured);
            return captured.page();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Faces asks for the path behind the servlet before it asks what is included: that path names a document, not a view. */
    private static final class Included extends PlainRequest {

        Included(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getPathInfo() {
            return null;
        }
    }
}
