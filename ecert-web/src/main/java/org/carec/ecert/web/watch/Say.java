package org.carec.ecert.web.watch;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.carec.ecert.platform.Problem;

/** What a page says; each has a title and a text in {@code texts/watch}. */
enum Say {
    /** The form. */
    ASK(HttpServletResponse.SC_OK, ""),
    /** A mail is on its way, if there is anything to confirm. */
    REQUESTED(HttpServletResponse.SC_OK, ""),
    /** A button to confirm with. */
    CONFIRM(HttpServletResponse.SC_OK, ""),
    CONFIRMED(HttpServletResponse.SC_OK, ""),
    /** A button to stop with. */
    STOP(HttpServletResponse.SC_OK, ""),
    STOPPED(HttpServletResponse.SC_OK, ""),
    SPENT(HttpServletResponse.SC_NOT_FOUND, "WATCH_LINK_SPENT"),
    FULL(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "WATCHES_FULL"),
    OFF(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "WATCH_MAIL_OFF");

    private final int status;
    private final String problem;

    Say(int status, String problem) {
        this.status = status;
        this.problem = problem;
    }

    int status() {
        return status;
    }

    /** Whether the page has a button. */
    boolean asks() {
        return this == CONFIRM || this == STOP;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is said of a refusal; empty when there are no words of its own for it. */
    static Optional<Say> of(Problem problem) {
        return Arrays.stream(values())
                .filter(said -> said.problem.equals(problem.code()))
                .findFirst();
    }
}
