package org.carec.ecert.watch;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Acceptance;
import org.carec.ecert.verification.Verdict.Answer;

/**
 * What of an answer is watched. That the hub could not answer for a while is no answer, and no change of one.
 *
 * @param answer VALID or INVALID
 * @param reason code of the finding that decided; empty when it is VALID
 * @param acceptance {@code ACCEPTED}, or the code of what stands against it; empty when no country was named, or nothing is on record
 */
public record GivenAnswer(Answer answer, String reason, String acceptance) implements Serializable {

    static final String ACCEPTED = "ACCEPTED";
    private static final String NOT_ACCEPTED = "NOT_ACCEPTED";

    /** Empty while the hub cannot tell. */
    static Optional<GivenAnswer> of(Verdict verdict) {
        return verdict.answer() == Answer.UNDETERMINED
                ? Optional.empty()
                : Optional.of(new GivenAnswer(
                        verdict.answer(), verdict.reason().map(Finding::code).orElse(""), acceptance(verdict)));
    }

    private static String acceptance(Verdict verdict) {
        return verdict.acceptance()
                .map(given -> given.accepted()
                        ? ACCEPTED
                        : against(given).map(Finding::code).orElse(NOT_ACCEPTED))
                .orElse("");
    }

    /** What decided, and what stands against acceptance: the findings that a reader has to be told. */
    static Stream<Finding> deciding(Verdict verdict) {
        return Stream.concat(
                verdict.reason().stream(),
                verdict.acceptance().filter(given -> !given.accepted()).flatMap(GivenAnswer::against).stream());
    }

    private static Optional<Finding> against(Acceptance given) {
        return given.findings().stream().filter(Finding::failed).findFirst();
    }
}
