package org.carec.ecert.web.dispute;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.carec.ecert.dispute.CaseUnknown;
import org.carec.ecert.dispute.DisputeDesk;
import org.carec.ecert.dispute.NewReport;
import org.carec.ecert.dispute.ReportRefused;
import org.carec.ecert.dispute.ReportState;
import org.carec.ecert.platform.CaseNumber;
import org.carec.ecert.web.platform.PlainRequest;
import org.carec.ecert.web.platform.Reader;

/** The addresses {@code /report}, where reports are made, and {@code /report/{number}}, which says what became of one. */
@WebServlet(
        name = "report",
        urlPatterns = {"/report", "/report/*"})
public class ReportServlet extends HttpServlet {

    private static final String FORM = "/dispute/report.xhtml";
    private static final String STATE = "/dispute/state.xhtml";
    private static final int UNPROCESSABLE = 422;
    private static final long LARGEST = 64 * 1024L;

    @Inject
    DisputeDesk desk;

    @Inject
    ReportBacking form;

    @Inject
    StateBacking state;

    @Inject
    Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var path = request.getPathInfo();
        if (path != null && path.length() > 1) {
            tell(path.substring(1), request, response);
        } else if (request.getParameter("number") != null) {
            tell(request.getParameter("number"), request, response);
        } else {
            form.begin(request);
            show(FORM, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getPathInfo() != null) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (request.getContentLengthLong() > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        form.read(request);
        var number = form.report().flatMap(this::take);
        if (number.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/report/" + number.get() + "?lang=" + reader.getTag());
        } else {
            response.setStatus(UNPROCESSABLE);
            show(FORM, request, response);
        }
    }

    private Optional<CaseNumber> take(NewReport report) {
        try {
            return Optional.of(desk.report(report, form.key()));
        } catch (ReportRefused refused) {
            form.refuse(refused);
            return Optional.empty();
        }
    }

    private void tell(String typed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var found = CaseNumber.find(typed).flatMap(this::find);
        if (found.isPresent()) {
            state.show(found.get());
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        show(STATE, request, response);
    }

    private Optional<ReportState> find(CaseNumber number) {
        try {
            return Optional.of(desk.state(number));
        } catch (CaseUnknown none) {
            return Optional.empty();
        }
    }

    private static void show(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(view).forward(new PlainRequest(request), response);
    }
}
