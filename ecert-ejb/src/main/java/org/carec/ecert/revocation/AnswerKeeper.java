package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.signature.EvidenceRefused;
import org.carec.ecert.signature.RevocationInquiry;

/** Keeps an OCSP answer once it is known that it answers what was asked. */
class AnswerKeeper {

    @Inject
    Answers answers;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The journal has what changes what is known, not every answer that says the same again. */
    @Transactional
    KeptAnswer keep(String key, RevocationInquiry inquiry, byte[] octets) throws AnswerRefused {
        var answer = required(inquiry, octets);
        var row = answers.held(key).orElseThrow(() -> new AnswerRefused("The key is asked about no more."));
        if (!row.takes(answer)) {
            throw new AnswerRefused("A newer answer about this key is kept.");
        }
        var before = row.snapshot();
        row.become(octets, answer, clock.instant());
        var kept = row.snapshot();
        if (before.status() != kept.status()) {
            journal.append(new JournalEvent(
                    "OCSP_ANSWER_KEPT",
                    key,
                    Map.of(
                            "status", kept.status().name(),
                            "thisUpdate", answer.thisUpdate().toString(),
                            "sha256", Sha256.hex(octets))));
        }
        return kept;
    }

    private RevocationInquiry.Answer required(RevocationInquiry inquiry, byte[] octets) throws AnswerRefused {
        try {
            return inquiry.require(octets, clock.instant());
        } catch (EvidenceRefused refused) {
            throw new AnswerRefused("It does not count: " + refused.code());
        }
    }
}
