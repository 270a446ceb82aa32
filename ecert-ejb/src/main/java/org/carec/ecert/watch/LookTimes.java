package org.carec.ecert.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Answer;
import org.carec.ecert.verification.Verdict.DocumentView;

/**
 * When a watched answer is looked at again. What happens announces itself on the node where it happens, if that lives; so it is looked at every
 * ten minutes too, and at the moment when a document's period begins or ends.
 */
final class LookTimes {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration WHEN_UNTOLD = Duration.ofMinutes(1);

    private final Random random;

    LookTimes(Random random) {
        this.random = random;
    }

    Instant after(Verdict verdict) {
        var now = verdict.askedAt();
        if (verdict.answer() == Answer.UNDETERMINED) {
            return now.plus(WHEN_UNTOLD);
        }
        var regular = now.plus(EVERY).minusMillis((long) (EVERY.toMillis() * random.nextDouble() / 10));
        return boundaries(verdict.document())
                .filter(moment -> moment.isAfter(now) && moment.isBefore(regular))
                .min(Instant::compareTo)
                .orElse(regular);
    }

    /** Days are those of UTC, as the verdict counts them. */
    private static Stream<Instant> boundaries(Optional<DocumentView> document) {
        return document.stream()
                .flatMap(view -> Stream.concat(
                        Stream.of(view.validFrom()), view.validUntil().map(last -> last.plusDays(1)).stream()))
                .map((LocalDate day) -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
