package org.carec.ecert.watch;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verifier;

/** Asks again what was asked, as anybody may who types the ID (WAT-7). */
class Looks {

    private static final EventLog LOG = EventLog.of(Looks.class);

    private static final Duration REPEATED = Duration.ofSeconds(3);

    private final LookTimes times = new LookTimes(new SecureRandom());

    @Inject
    Verifier verifier;

    @Inject
    Watches watches;

    @Inject
    Happened happened;

    /** All that is due; gives how many answers have changed. What has happened comes after: it puts off what is due, and must not do so for ever. */
    int round() {
        int found = 0;
        for (var taken = watches.take(); !taken.isEmpty(); taken = watches.take()) {
            found += look(taken);
        }
        happened.toDocuments().forEach(watches::hurry);
        if (happened.inRegistries()) {
            watches.hurryAll();
        }
        return found;
    }

    private int look(List<Watches.Taken> taken) {
        return (int) taken.stream().filter(this::hasChanged).count();
    }

    /** One that cannot be looked at keeps no other waiting; it comes back when its lease is over. */
    private boolean hasChanged(Watches.Taken taken) {
        try {
            var verdict = ask(taken.watched());
            return watches.learn(taken, verdict, next(taken, verdict));
        } catch (RuntimeException e) {
            LOG.error("watch.look.failed", e, "watch", taken.id());
            return false;
        }
    }

    /** An answer that was found before the watch became due does not tell of what made it so: this node gives it again for two seconds. */
    private Instant next(Watches.Taken taken, Verdict verdict) {
        return verdict.askedAt().isBefore(taken.due()) ? taken.due().plus(REPEATED) : times.after(verdict);
    }

    /** The answer that is given to the public. */
    Verdict ask(Watched watched) {
        var typed = new TypedId(watched.document().value(), Optional.empty());
        return verifier.ask(new Question(typed, watched.country(), Optional.empty()));
    }
}
