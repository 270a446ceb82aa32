package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.exchange.AnsweredRequest.Request;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;

/** The one transaction in which a number is handed out. */
class ReservationBook {

    @Inject
    ReservationStore store;

    @Inject
    PushJudgement judgement;

    @Inject
    Uniqueness uniqueness;

    @Inject
    Clock clock;

    /** What a CAB wants a number for, and what was found of its form. */
    record Wish(CabCode cab, Optional<Declaration> declaration, List<Finding> found) {}

    /**
     * Hands out a number, or gives the answer of before.
     *
     * @throws MetadataRefused with everything found
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Reservation reserve(Request request, Wish wish) {
        return store.answered(request).orElseGet(() -> {
            var now = clock.instant();
            return store.add(request, sound(wish, now), now);
        });
    }

    /** Sound, as far as can be told before the signature. */
    private Declaration sound(Wish wish, Instant now) {
        var findings = new ArrayList<>(wish.found());
        wish.declaration().ifPresent(declaration -> {
            findings.addAll(judgement.judge(declaration, wish.cab(), now, now));
            findings.addAll(uniqueness.number(declaration, wish.cab()));
        });
        if (findings.stream().anyMatch(Registration::isAgainst)) {
            throw new MetadataRefused(findings.stream()
                    .filter(f -> f.outcome() != Finding.Outcome.PASS)
                    .toList());
        }
        return wish.declaration().orElseThrow();
    }
}
