package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import java.util.List;
import org.carec.ecert.exchange.AnsweredRequest.Request;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Retries;
import org.carec.ecert.platform.Sha256;

/** The way of a push: what takes time is judged first, then one short transaction writes everything or nothing. */
class Pushes {

    @Inject
    PushExamination examination;

    @Inject
    Registration registration;

    @Inject
    RefusedPushes refusals;

    /** An equal push that was registered while this one was judged makes this one look taken: its answer is this one's too (EXC-4). */
    RegisteredDocument register(Request request, Submission submission, CabCode cab) {
        return registration.before(request).orElseGet(() -> {
            var push = examination.examine(submission, cab);
            try {
                return Retries.run(() -> registration.register(request, push, cab));
            } catch (PushRefused refused) {
                return registration.before(request).orElseThrow(() -> {
                    refusals.add(cab, Sha256.hex(submission.pdf()), refused.findings());
                    return refused;
                });
            }
        });
    }

    List<Finding> validate(Submission submission, CabCode cab) {
        return registration.judge(examination.examine(submission, cab), cab);
    }
}
