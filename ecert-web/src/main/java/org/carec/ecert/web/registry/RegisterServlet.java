package org.carec.ecert.web.registry;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.MalformedIdentifier;
import org.carec.ecert.registry.CabRegister;
import org.carec.ecert.registry.RegisteredCab;
import org.carec.ecert.web.platform.PlainRequest;
import org.carec.ecert.web.platform.Reader;

/** The addresses {@code /register}, where bodies are searched, and {@code /register/{code}} of each of them. */
@WebServlet(
        name = "register",
        urlPatterns = {"/register", "/register/*"})
public class RegisterServlet extends HttpServlet {

    private static final String LIST = "/registry/register.xhtml";
    private static final String BODY = "/registry/cab.xhtml";
    private static final String MACHINES = "/api/v1/trust/cabs";

    @Inject
    CabRegister register;

    @Inject
    RegisterBacking search;

    @Inject
    CabBacking body;

    @Inject
    Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var path = request.getPathInfo();
        if (path == null || path.equals("/")) {
            search(request, response);
            return;
        }
        var cab = find(path.substring(1));
        if (cab.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        body.show(cab.get());
        machines(response, MACHINES + "/" + cab.get().code());
        show(BODY, request, response);
    }

    private void search(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        search.read(request);
        var named = find(search.getName());
        if (named.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/register/" + named.get().code() + "?lang=" + reader.getTag());
            return;
        }
        if (!search.run()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        machines(response, MACHINES);
        show(LIST, request, response);
    }

    /** What never was authorised is nobody's business yet. */
    private Optional<RegisteredCab> find(String code) {
        try {
            return register.find(new CabCode(code)).filter(RegisteredCab::wasAuthorised);
        } catch (MalformedIdentifier none) {
            return Optional.empty();
        }
    }

    private static void machines(HttpServletResponse response, String address) {
        response.setHeader("Link", "<" + address + ">; rel=\"alternate\"; type=\"application/json\"");
    }

    private static void show(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(view).forward(new PlainRequest(request), response);
    }
}
