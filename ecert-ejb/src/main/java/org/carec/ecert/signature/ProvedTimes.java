package org.carec.ecert.signature;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The times that registered authorities vouch for. Each stamp is judged as of the time of the one over it: what had stood by then need not
 * be as strong as what is made today.
 *
 * @param signature of the signature-time-stamp
 * @param documents of the document time-stamps, oldest first
 */
record ProvedTimes(Optional<Instant> signature, List<Instant> documents) {

    /** No time is proved: the hub's own clock must do. */
    static final ProvedTimes NONE = new ProvedTimes(Optional.empty(), List.of());

    static ProvedTimes of(CmsSignature cms, List<CoveredValue> stamps, byte[] data, RevocationRules revocation) {
        Deque<Instant> documents = new ArrayDeque<>();
        Instant until = revocation.now();
        for (int i = stamps.size() - 1; i >= 0; i--) {
            until = new TimeStampRules(revocation, until).require(stamps.get(i), data);
            documents.addFirst(until);
        }
        Optional<Instant> signature = new TimeStampRules(revocation, until).require(cms);
        return new ProvedTimes(signature, List.copyOf(documents));
    }

    /** The earliest: by then the signature was there. */
    Optional<Instant> earliest() {
        return signature.or(() -> documents.stream().findFirst());
    }
}
