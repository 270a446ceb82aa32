package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.carec.ecert.signature.EvidenceRefused;
import org.carec.ecert.signature.RevocationInquiry;

/** Keeps an OCSP answer once it is known that it answers what was asked. */
class AnswerKeeper {

    @Inject
    Answers answers;

    @Inject
    RevokedKeys revoked;

    @Inject
    Clock clock;

    @Transactional
    KeptAnswer keep(String key, RevocationInquiry inquiry, byte[] octets) throws AnswerRefused {
        var answer = required(inquiry, octets);
        var row = answers.held(key).orElseThrow(() -> new AnswerRefused("The key is asked about no more."));
        if (!row.takes(answer)) {
            throw new AnswerRefused("A newer answer about this key is kept.");
        }
        row.become(octets, answer, clock.instant());
        revoked.note(key, answer.revoked());
        return row.snapshot();
    }

    private RevocationInquiry.Answer required(RevocationInquiry inquiry, byte[] octets) throws AnswerRefused {
        try {
            return inquiry.require(octets, clock.instant());
        } catch (EvidenceRefused refused) {
            throw new AnswerRefused("It does not count: " + refused.code());
        }
    }
}
