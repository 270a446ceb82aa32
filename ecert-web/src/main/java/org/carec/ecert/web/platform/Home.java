package org.carec.ecert.web.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Whoever comes to the hub's bare address most likely holds a document. A language he asks for in the address goes with him. */
@WebServlet("")
public class Home extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        var verify = request.getContextPath() + "/verify";
        var language = Reader.named(request);
        response.setHeader(
                "Location",
                language.map(l -> verify + "?lang=" + l.toLanguageTag()).orElse(verify));
    }
}
