package org.carec.ecert.access;

import java.time.Duration;
import java.util.Optional;
import org.carec.ecert.platform.Problem;

/** One client or one network asks more than strangers may. */
public class TooManyQuestions extends Problem {

    private final Duration wait;

    TooManyQuestions(Duration wait) {
        super(
                Kind.LIMITED,
                "TOO_MANY_QUESTIONS",
                "Too many questions, or too many wrong numbers, came from your network. Wait as long as the header Retry-After says, then ask"
                        + " again. A national portal asks for an account of its own.");
        this.wait = wait.plusSeconds(1);
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }
}
