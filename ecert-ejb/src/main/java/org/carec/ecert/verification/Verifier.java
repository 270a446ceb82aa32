package org.carec.ecert.verification;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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
        return counted(question, () -> known.get(question, () -> found(question, clock.instant())));
    }

    /**
     * The verdicts in order, all of one moment. Once the registries do not answer, the rest is not waited for one by one.
     *
     * @throws TooManyQuestions as for one; then none is answered
     */
    @PermitAll
    public List<Verdict> askAll(List<Question> questions) {
        var now = clock.instant();
        var verdicts = new ArrayList<Verdict>();
        var away = new AtomicBoolean();
        for (var question : questions) {
            verdicts.add(counted(question, () -> {
                var verdict = away.get() ? Optional.<Verdict>empty() : reached(question, now);
                away.set(verdict.isEmpty());
                return verdict.orElseGet(() -> Unreachable.verdict(question, now));
            }));
        }
        return List.copyOf(verdicts);
    }

    private Verdict counted(Question question, Supplier<Verdict> look) {
        allowance.ask();
        if (!question.canBeGuessed()) {
            return look.get();
        }
        allowance.guess();
        var verdict = look.get();
        if (verdict.isMiss()) {
            allowance.miss();
        }
        return verdict;
    }

    private Verdict found(Question question, Instant now) {
        return reached(question, now).orElseGet(() -> Unreachable.verdict(question, now));
    }

    /** Empty when the registries do not answer. */
    private Optional<Verdict> reached(Question question, Instant now) {
        try {
            return Optional.of(examination.judge(readings.read(question.subject(), now), question, now));
        } catch (RuntimeException failure) {
            if (!Outage.explains(failure)) {
                throw failure;
            }
            return Optional.empty();
        }
    }
}
