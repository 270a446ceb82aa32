package org.carec.ecert.web.verification;

import static org.carec.ecert.platform.Slots.Purpose.QUESTION;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.carec.ecert.platform.Busy;
import org.carec.ecert.platform.Slots;
import org.carec.ecert.seal.QrPhoto;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Question.QrContent;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verifier;
import org.carec.ecert.web.notary.ReceiptBacking;
import org.carec.ecert.web.platform.PlainRequest;

/** The addresses {@code /verify} and {@code /d/{id}}: takes the question, asks the hub, and shows the answer in the form wanted. */
@WebServlet(
        name = "verify",
        urlPatterns = {"/verify", "/d/*"})
@MultipartConfig(
        fileSizeThreshold = 256 * 1024,
        maxFileSize = Upload.LARGEST,
        maxRequestSize = Upload.LARGEST + 64 * 1024)
public class VerifyServlet extends HttpServlet {

    private static final String FORM = "/verification/verify.xhtml";
    static final String ANSWER = "/verification/answer.xhtml";

    @Inject
    Verifier verifier;

    @Inject
    Slots slots;

    @Inject
    VerifyBacking form;

    @Inject
    AnswerBacking answer;

    @Inject
    ReceiptBacking receipt;

    @Inject
    MachineAnswers machines;

    @Inject
    AnswerPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.read(request);
        if (!form.isAsked()) {
            show(FORM, request, response);
            return;
        }
        var problem = form.problem();
        if (problem.isPresent()) {
            refuse(problem.get(), 400, request, response);
            return;
        }
        answer(form.named(), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var upload = Upload.of(request);
        if (upload.problem().isPresent()) {
            refuse(upload.problem().get(), upload.status(), request, response);
            return;
        }
        form.read(request);
        var problem = form.timeProblem();
        if (problem.isPresent()) {
            refuse(problem.get(), 400, request, response);
            return;
        }
        examine(upload, request, response);
    }

    private void examine(Upload upload, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            var view = slots.within(QUESTION, upload.size(), () -> ask(upload.bytes()));
            if (view.isEmpty()) {
                refuse("photo.unread", 422, request, response);
                return;
            }
            show(view.get(), request, response);
        } catch (Busy busy) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** A picture is asked about by the QR code in it; empty when none can be read. */
    private Optional<String> ask(byte[] sent) {
        return QrPhoto.isTaken(sent)
                ? QrPhoto.contentOf(sent).map(content -> ask(new QrContent(content)))
                : Optional.of(ask(new File(sent)));
    }

    private void answer(Subject shown, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var wanted = request.getServletPath().equals("/d") ? Wanted.by(request.getHeader("Accept")) : Wanted.PAGE;
        response.addHeader("Vary", "Accept, Accept-Language");
        if (wanted == Wanted.PAGE && form.questionThen(shown).isEmpty()) {
            var verdict = verifier.ask(form.questionNow(shown));
            pages.send(verdict, () -> tell(shown, verdict), request, response);
        } else if (wanted == Wanted.PAGE) {
            show(ask(shown), request, response);
        } else {
            machines.write(verifier.ask(form.question(shown)), wanted, response);
        }
    }

    /** A page always answers about now: a link that names a time must not make a withdrawn document look as if it were in force. */
    private String ask(Subject shown) {
        tell(shown, verifier.ask(form.questionNow(shown)));
        form.questionThen(shown).ifPresent(then -> answer.showThen(verifier.ask(then)));
        return ANSWER;
    }

    private void tell(Subject shown, Verdict verdict) {
        answer.show(verdict);
        receipt.show(shown, verdict);
    }

    private void refuse(String problem, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(status);
        form.refuse(problem);
        show(FORM, request, response);
    }

    private static void show(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(view).forward(new PlainRequest(request), response);
    }
}
