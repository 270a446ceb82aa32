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

    /** The verdict. Never throws for what the asker sent: whatever is wrong with it is a finding. */
    @PermitAll
    public Verdict ask(Question question) {
        var now = clock.instant();
        return reached(question, now).orElseGet(() -> Unreachable.verdict(question, now));
    }

    /** The verdicts in order, all of one moment. Once the registries do not answer, the rest is not waited for one by one. */
    @PermitAll
    public List<Verdict> askAll(List<Question> questions) {
        var now = clock.instant();
        var verdicts = new ArrayList<Verdict>();
        var away = false;
        for (var question : questions) {
            var verdict = away ? Optional.<Verdict>empty() : reached(question, now);
            away = verdict.isEmpty();
            verdicts.add(verdict.orElseGet(() -> Unreachable.verdict(question, now)));
        }
        return List.copyOf(verdicts);
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
