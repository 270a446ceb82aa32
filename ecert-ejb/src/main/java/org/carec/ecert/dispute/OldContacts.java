package org.carec.ecert.dispute;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** How to reach the reporters of cases that were closed long ago (DIS-6). */
class OldContacts {

    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    Cases cases;

    @Inject
    Clock clock;

    /** Removes them; gives how many it were. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int remove() {
        return cases.forgetContacts(clock.instant().minus(KEPT));
    }
}
