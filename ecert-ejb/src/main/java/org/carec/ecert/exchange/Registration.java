package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.access.Caller;
import org.carec.ecert.exchange.AnsweredRequest.Request;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;

/** The one short transaction in which a push becomes a document, or does not (EXC-1). */
class Registration {

    @Inject
    PushJudgement judgement;

    @Inject
    Uniqueness uniqueness;

    @Inject
    DocumentStore store;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The document the same request made before, if it did. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<RegisteredDocument> before(Request request) {
        return store.answered(request);
    }

    /**
     * Registers, or gives the answer of before.
     *
     * @throws PushRefused with everything found
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    RegisteredDocument register(Request request, ExaminedPush push, CabCode cab) {
        return store.answered(request).orElseGet(() -> store(request, push, cab));
    }

    /** Everything a registration would find; stores nothing (EXC-6). */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Finding> judge(ExaminedPush push, CabCode cab) {
        return findings(push, cab, clock.instant());
    }

    private RegisteredDocument store(Request request, ExaminedPush push, CabCode cab) {
        var now = clock.instant();
        var findings = findings(push, cab, now);
        requireSound(findings);
        var issuance = new Issuance(now, PushJudgement.provedTime(push, now), findings, caller.name());
        return store.add(request, push, issuance);
    }

    private List<Finding> findings(ExaminedPush push, CabCode cab, Instant now) {
        var findings = new ArrayList<>(push.findings());
        findings.addAll(judgement.judge(push, cab, now));
        findings.addAll(uniqueness.judge(push, cab, now));
        return findings;
    }

    /** Nothing unknown passes either: the hub vouches for what it registers. */
    private static void requireSound(List<Finding> findings) {
        var against = findings.stream().filter(Registration::isAgainst).toList();
        if (!against.isEmpty()) {
            throw new PushRefused(findings.stream()
                    .filter(f -> isAgainst(f) || f.outcome() == Finding.Outcome.WARN)
                    .toList());
        }
    }

    static boolean isAgainst(Finding finding) {
        return finding.outcome() != Finding.Outcome.PASS && finding.outcome() != Finding.Outcome.WARN;
    }
}
