package org.carec.ecert.web.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.RequestId;

/** The page for when something went wrong, called by the server only. It needs neither Faces nor the database, so that nothing can go wrong with it. */
@WebServlet(ErrorPage.PATH)
public class ErrorPage extends HttpServlet {

    static final String PATH = "/error";

    private static final EventLog LOG = EventLog.of(ErrorPage.class);
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final String PAGE = "/assets/error.html";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestId.resume((String) request.getAttribute(Edge.REQUEST_ID));
        try {
            var status = status(request);
            report(request);
            response.setStatus(status);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            var language = Reader.languageOf(request);
            response.setHeader("Content-Language", language.toLanguageTag());
            response.getWriter().write(page(language, kind(status)));
        } finally {
            RequestId.end();
        }
    }

    /** An error that came without a status is a defect. */
    private static int status(HttpServletRequest request) {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : status;
    }

    private static void report(HttpServletRequest request) {
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure != null) {
            LOG.error("web.defect", failure);
        }
    }

    private static String kind(int status) {
        return switch (status) {
            case 503 -> "unavailable";
            case 429 -> "limited";
            case 413 -> "large";
            case 405 -> "method";
            default -> status >= 500 ? "defect" : "missing";
        };
    }

    private String page(Locale language, String kind) throws IOException {
        var texts = ResourceBundle.getBundle("texts.error", language, getClass().getClassLoader(), NO_FALLBACK);
        try (var page = getServletContext().getResourceAsStream(PAGE)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{language}", language.toLanguageTag())
                    .replace("{direction}", Reader.directionOf(language))
                    .replace("{hub}", texts.getString("hub"))
                    .replace("{title}", texts.getString(kind + ".title"))
                    .replace("{text}", texts.getString(kind + ".text"))
                    .replace("{home}", texts.getString("home"))
                    .replace("{give}", texts.getString("id"))
                    .replace("{id}", RequestId.current().orElse("–"));
        }
    }
}
