package org.carec.ecert.verification;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

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

    /**
     * The verdict, found now or within the last two seconds. Never throws for what the asker sent: whatever is wrong with it is a finding.
     */
    @PermitAll
    public Verdict ask(Question question) {
        return known.get(question, () -> found(question));
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
