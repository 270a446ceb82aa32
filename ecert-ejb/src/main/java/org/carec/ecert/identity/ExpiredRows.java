package org.carec.ecert.identity;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What the database need not keep any longer. */
class ExpiredRows {

    @Inject
    TokenRows tokens;

    @Inject
    SpentAssertions assertions;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void remove() {
        var now = clock.instant();
        tokens.forget(now);
        assertions.forget(now);
    }
}
