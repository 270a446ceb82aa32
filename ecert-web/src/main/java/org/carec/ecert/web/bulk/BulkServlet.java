package org.carec.ecert.web.bulk;

import static org.carec.ecert.platform.Slots.Purpose.QUESTION;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.Busy;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.Slots;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verifier;
import org.carec.ecert.web.platform.PlainRequest;

/**
 * The address {@code /bulk}: takes a list, asks the hub about all of it, and answers with a page or, by {@code format}, with a CSV, a
 * workbook, or for the page's script the list taken apart.
 */
@WebServlet(name = "bulk", urlPatterns = "/bulk")
@MultipartConfig(
        fileSizeThreshold = 256 * 1024,
        maxFileSize = Sent.LARGEST_FILE,
        maxRequestSize = Sent.LARGEST_FILE + Sent.LARGEST_REST)
public class BulkServlet extends HttpServlet {

    private static final String PAGE = "/bulk/bulk.xhtml";

    @Inject
    Verifier verifier;

    @Inject
    Slots slots;

    @Inject
    BulkBacking bulk;

    @Inject
    ScriptAnswers script;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            var sent = Sent.of(request);
            bulk.given(sent.numbers(), sent.country().map(CountryCode::value).orElse(""));
            answer(list(sent), sent, request, response);
        } catch (ListRefused refused) {
            response.setStatus(refused.status());
            bulk.refuse(refused);
            show(request, response);
        } catch (Busy busy) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** What was typed, and then what the file holds. */
    private GivenList list(Sent sent) {
        var texts = new ArrayList<>(List.of(sent.numbers()));
        sent.file().ifPresent(file -> {
            var column = slots.within(QUESTION, file.getSize(), () -> ListFile.numbers(Sent.bytes(file)));
            bulk.readFrom(column);
            texts.addAll(column.cells());
        });
        return GivenList.of(texts);
    }

    private void answer(GivenList list, Sent sent, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        bulk.given(list.text(), bulk.getCountry());
        switch (Optional.ofNullable(request.getParameter("format")).orElse("")) {
            case "list" -> script.write(list, bulk.getNote(), response);
            case "csv" -> send(Download.CSV, results(list, sent), response);
            case "xlsx" -> send(Download.XLSX, results(list, sent), response);
            default -> {
                bulk.show(results(list, sent));
                show(request, response);
            }
        }
    }

    private List<ResultLine> results(GivenList list, Sent sent) {
        var verdicts = verifier.askAll(list.entries().stream()
                .map(e -> new Question(new TypedId(e.given(), Optional.empty()), sent.country(), Optional.empty()))
                .toList());
        var results = new ArrayList<ResultLine>();
        for (int i = 0; i < verdicts.size(); i++) {
            results.add(new ResultLine(list.entries().get(i), verdicts.get(i)));
        }
        return results;
    }

    private void send(Download download, List<ResultLine> results, HttpServletResponse response) throws IOException {
        var askedAt = results.get(0).verdict().askedAt();
        response.setContentType(download.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + download.fileName(askedAt) + "\"");
        download.write(results, bulk.tongue(), response.getOutputStream());
    }

    private static void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.addHeader("Vary", "Accept-Language");
        request.getRequestDispatcher(PAGE).forward(new PlainRequest(request), response);
    }
}
