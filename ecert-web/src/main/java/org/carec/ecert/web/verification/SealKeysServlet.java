package org.carec.ecert.web.verification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.SealKeyMissing;

/** The address {@code /seal-keys.json}: what the answer's page checks the seal in a link's fragment with. */
@WebServlet("/seal-keys.json")
public class SealKeysServlet extends HttpServlet {

    @Inject
    HubSeal seal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var keys = SealKeySet.of(seal.published()).toString();
            response.setContentType(SealKeySet.TYPE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "public, max-age=300");
            response.getWriter().write(keys);
        } catch (SealKeyMissing missing) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
