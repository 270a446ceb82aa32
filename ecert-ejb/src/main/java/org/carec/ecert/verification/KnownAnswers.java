package org.carec.ecert.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Verdict.Answer;

/**
 * Answers of the last two seconds: a document that many ask about at once costs the database one look. Whatever the journal tells of ends
 * them all on the node where it happened; on the others they end with their two seconds (VER-13). An answer says when it was given.
 */
@ApplicationScoped
class KnownAnswers {

    private static final int MOST = 10_000;

    @Inject
    Changes changes;

    private final Recent<Question, Verdict> answers = new Recent<>(MOST, () -> changes.count());

    Verdict get(Question question, Supplier<Verdict> look) {
        return question.subject() instanceof File
                ? look.get()
                : answers.get(question, look, verdict -> verdict.answer() != Answer.UNDETERMINED);
    }
}
