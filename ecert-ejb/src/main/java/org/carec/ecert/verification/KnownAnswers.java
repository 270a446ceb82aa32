package org.carec.ecert.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Verdict.Answer;

/**
 * Answers of the last two seconds: a document that many ask about at once costs the database one look. Whatever the journal tells of drops
 * them all on the node where it happened; on the others they end with their two seconds (VER-13). An answer says when it was given.
 */
@ApplicationScoped
class KnownAnswers {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private final Cache<Question, Verdict> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /** Counts what happened, so that an answer found before it is not kept after it. */
    private final AtomicLong happened = new AtomicLong();

    Verdict get(Question question, Supplier<Verdict> look) {
        if (question.subject() instanceof File) {
            return look.get();
        }
        var hit = known.getIfPresent(question);
        return hit == null ? keep(question, look) : hit;
    }

    private Verdict keep(Question question, Supplier<Verdict> look) {
        var before = happened.get();
        var verdict = look.get();
        if (verdict.answer() != Answer.UNDETERMINED && before == happened.get()) {
            known.put(question, verdict);
        }
        return verdict;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalEvent event) {
        happened.incrementAndGet();
        known.invalidateAll();
    }
}
