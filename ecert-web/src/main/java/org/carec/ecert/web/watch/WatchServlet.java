package org.carec.ecert.web.watch;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.watch.MailWatches;
import org.carec.ecert.web.platform.PlainRequest;

/** The addresses {@code /watch}, {@code /watch/confirm?t=} and {@code /watch/stop?t=}: GET shows, POST does (WPAGE-1). */
@WebServlet(
        name = "watch",
        urlPatterns = {WatchServlet.ASK, WatchServlet.CONFIRM, WatchServlet.STOP})
public class WatchServlet extends HttpServlet {

    static final String ASK = "/watch";
    static final String CONFIRM = "/watch/confirm";
    static final String STOP = "/watch/stop";

    private static final String FORM = "/watch/ask.xhtml";
    private static final String TOLD = "/watch/told.xhtml";

    @Inject
    MailWatches watches;

    @Inject
    WatchBacking page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        answer(this::look, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        answer(this::act, request, response);
    }

    private void look(String path) {
        switch (path) {
            case CONFIRM -> page.say(Say.CONFIRM, watches.toConfirm(page.token()));
            case STOP ->
                watches.toStop(page.token())
                        .ifPresentOrElse(watched -> page.say(Say.STOP, watched), () -> page.say(Say.STOPPED));
            default -> page.say(Say.ASK);
        }
    }

    private void act(String path) {
        switch (path) {
            case CONFIRM -> page.say(Say.CONFIRMED, watches.confirm(page.token()));
            case STOP -> {
                watches.stop(page.token());
                page.say(Say.STOPPED);
            }
            default ->
                page.request().ifPresent(wanted -> {
                    watches.request(wanted);
                    page.say(Say.REQUESTED, wanted.watched());
                });
        }
    }

    /** A refusal is a page too. */
    private void answer(Consumer<String> doing, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.read(request);
        try {
            doing.accept(request.getServletPath());
        } catch (Problem refusal) {
            page.say(Say.of(refusal).orElseThrow(() -> refusal));
        }
        response.setStatus(page.status());
        request.getRequestDispatcher(page.isForm() ? FORM : TOLD).forward(new PlainRequest(request), response);
    }
}
