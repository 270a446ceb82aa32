package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import java.time.Clock;
import org.carec.ecert.signature.EvidenceRefused;
import org.carec.ecert.signature.RevocationInquiry;

/** Keeps an OCSP answer once it is known that it answers what was asked; that is found out before any transaction begins. */
class AnswerKeeper {

    @Inject
    Answers answers;

    @Inject
    Clock clock;

    KeptAnswer keep(String key, RevocationInquiry inquiry, byte[] octets, FetchTimes times) throws AnswerRefused {
        var answer = required(inquiry, octets);
        var next = times.afterAnswer(clock.instant(), answer.nextUpdate());
        return answers.keep(key, octets, answer, next)
                .orElseThrow(() ->
                        new AnswerRefused("A newer answer about this key is kept, or the key is asked about no more"));
    }

    private RevocationInquiry.Answer required(RevocationInquiry inquiry, byte[] octets) throws AnswerRefused {
        try {
            return inquiry.require(octets, clock.instant());
        } catch (EvidenceRefused refused) {
            throw new AnswerRefused("It does not count: " + refused.code());
        }
    }
}
