package org.carec.ecert.revocation;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.GuardedFetch;
import org.carec.ecert.platform.PublicAddresses;
import org.carec.ecert.platform.Schema;
import org.carec.ecert.signature.RevocationEvidence;

/**
 * Asks the registered responders about the registered keys, every minute, on each node: whoever takes a key first asks about it (RVL-7). A key
 * that becomes active is asked about within a minute or two. Public as {@link ListFetcher} is.
 */
@Singleton
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class AnswerFetcher {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** So long one responder is asked in a row, that a slow one does not keep the others waiting. */
    private static final Duration TURN = Duration.ofSeconds(30);

    private static final EventLog LOG = EventLog.of(AnswerFetcher.class);

    private final FetchTimes times = new FetchTimes(new SecureRandom());

    @Inject
    Responders responders;

    @Inject
    AskedKeys asked;

    @Inject
    Answers answers;

    @Inject
    AnswerKeeper keeper;

    @Inject
    InternalHosts internal;

    @Inject
    Clock clock;

    @Inject
    Schema schema;

    /** Never throws: the container drops a timer that does. */
    @Schedule(hour = "*", minute = "*", second = "43", persistent = false)
    void fetch() {
        if (!schema.isReady()) {
            return;
        }
        try {
            var all = responders.all();
            if (!all.isEmpty()) {
                asked.renew(all);
                all.forEach(this::ask);
            }
        } catch (RuntimeException e) {
            LOG.warn("revocation.answer.failed", "reason", e.getClass().getSimpleName());
        }
    }

    private void ask(Responder responder) {
        Instant end = clock.instant().plus(TURN);
        for (var key : answers.due(responder.ca())) {
            if (clock.instant().isAfter(end)) {
                return;
            }
            if (answers.take(key)) {
                ask(responder, key);
            }
        }
    }

    private void ask(Responder responder, String key) {
        try {
            var answer = answer(responder, key);
            LOG.info("revocation.answered", "key", key, "status", answer.status());
        } catch (IOException | AnswerRefused e) {
            var failures = answers.failed(key, times);
            LOG.warn("revocation.answer.failed", "key", key, "failures", failures, "reason", e.getMessage());
        }
    }

    /** Asks without a nonce, see {@link org.carec.ecert.signature.RevocationInquiry#question}. */
    private KeptAnswer answer(Responder responder, String key) throws IOException, AnswerRefused {
        var inquiry = asked.inquiry(key, responder);
        var fetch = new GuardedFetch(new PublicAddresses(internal.names()), RevocationEvidence.OCSP_LIMIT, PATIENCE);
        return keeper.keep(key, inquiry, fetch.ask(responder.address(), inquiry.question()), times);
    }
}
