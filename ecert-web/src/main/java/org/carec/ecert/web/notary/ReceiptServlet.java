package org.carec.ecert.web.notary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carec.ecert.seal.SealKeyMissing;
import org.carec.ecert.web.platform.PlainRequest;

/** The address {@code /receipt}: what a receipt number stands for. */
@WebServlet(name = "receipt", urlPatterns = "/receipt")
public class ReceiptServlet extends HttpServlet {

    private static final String VIEW = "/notary/check.xhtml";

    @Inject
    CheckBacking check;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            response.setStatus(check.read(request));
        } catch (SealKeyMissing missing) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.addHeader("Vary", "Accept-Language");
        request.getRequestDispatcher(VIEW).forward(new PlainRequest(request), response);
    }
}
