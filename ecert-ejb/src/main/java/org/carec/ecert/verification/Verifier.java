package org.carec.ecert.verification;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.carec.ecert.access.Allowance;
import org.carec.ecert.access.TooManyQuestions;

/**
 * Answers questions about documents. Everybody may ask. Outside any transaction: a file is examined here, and registries that do not
 * answer must not take the answer with them.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Verifier {

    @Inject
    Readings readings;

    @Inject
    Examination examination;

    @Inject
    Clock clock;

    @Inject
    KnownAnswers known;

    @Inject
    Allowance allowance;

    /**
     * The verdict, found now or within the last two seconds. Never throws for what the asker sent: whatever is wrong with it is a finding.
     *
     * @throws TooManyQuestions the asker, or his network, asks too much (ACC-3), or has guessed at too many numbers (ACC-4)
     */
    @PermitAll
    public Verdict ask(Question question) {
        allowance.ask();
        if (!question.canBeGuessed()) {
            return known.get(question, () -> found(question));
        }
        allowance.guess();
        var verdict = known.get(question, () -> found(question));
        if (verdict.isMiss()) {
            allowance.miss();
        }
        return verdict;
    }

    private Verdict found(Question question) {
        var now = clock.instant();
        try {
            return examination.judge(readings.read(question.subject(), now), question, now);
        } catch (RuntimeException failure) {
            if (!Outage.explains(failure)) {
                throw failure;
            }
            return Unreachable.verdict(question, now);
        }
    }
}
