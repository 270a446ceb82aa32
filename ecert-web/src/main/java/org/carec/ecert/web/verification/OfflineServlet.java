package org.carec.ecert.web.verification;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.seal.SealKeyMissing;
import org.carec.ecert.web.platform.PlainRequest;

/** The addresses {@code /offline}, the page that explains the offline bundle, and {@code /offline/ecert-offline-LANG.html}, the bundle. */
@WebServlet(urlPatterns = {"/offline", "/offline/*"})
public class OfflineServlet extends HttpServlet {

    private static final String PAGE = "/verification/offline.xhtml";

    @Inject
    OfflineBundles bundles;

    @Inject
    OfflineBacking backing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            if (request.getPathInfo() == null) {
                backing.prepare();
                request.getRequestDispatcher(PAGE).forward(new PlainRequest(request), response);
            } else {
                download(request.getPathInfo().substring(1), response);
            }
        } catch (SealKeyMissing missing) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void download(String name, HttpServletResponse response) throws IOException {
        var language = languageOf(name);
        if (language.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var bundle = bundles.in(language.get());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + bundle.name() + "\"");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setContentLength(bundle.content().length);
        response.getOutputStream().write(bundle.content());
    }

    private static Optional<Locale> languageOf(String name) {
        return Sentences.LANGUAGES.stream()
                .filter(language -> name.equals(OfflineBundle.nameIn(language.toLanguageTag())))
                .findFirst();
    }
}
