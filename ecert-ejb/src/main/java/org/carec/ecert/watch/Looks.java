package org.carec.ecert.watch;

import jakarta.inject.Inject;
import java.security.SecureRandom;
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

    private final LookTimes times = new LookTimes(new SecureRandom());

    @Inject
    Verifier verifier;

    @Inject
    Watches watches;

    @Inject
    ChangedDocuments changed;

    /** All that is due; gives how many answers have changed. */
    int round() {
        changed.take().forEach(watches::hurry);
        int found = 0;
        for (var taken = watches.take(); !taken.isEmpty(); taken = watches.take()) {
            found += look(taken);
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
            return watches.learn(taken, verdict, times.after(verdict));
        } catch (RuntimeException e) {
            LOG.error("watch.look.failed", e, "watch", taken.id());
            return false;
        }
    }

    /** The answer that is given to the public. */
    Verdict ask(Watched watched) {
        var typed = new TypedId(watched.document().value(), Optional.empty());
        return verifier.ask(new Question(typed, watched.country(), Optional.empty()));
    }
}
