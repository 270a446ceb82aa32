package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.signature.RevocationEvidence;
import org.carec.ecert.signature.RevocationInquiry;

/** About which registered keys CAs are asked: what was active once, is not revoked here, and has a certificate that has not ended (RVL-8). */
class AskedKeys {

    @Inject
    KeysOnRecord keys;

    @Inject
    Answers answers;

    @Inject
    ListRows lists;

    @Inject
    Clock clock;

    /** Brings the list of them up to date. */
    void renew(List<Responder> responders) {
        var known = new HashSet<>(answers.keys());
        var dismissed = new HashSet<>(known);
        for (var key : keys.all()) {
            if (isAskedAbout(key)) {
                dismissed.remove(key.id());
                responders.stream()
                        .filter(responder -> !known.contains(key.id()))
                        .filter(responder ->
                                inquiry(key, responder, RevocationEvidence.NONE).isOfCa())
                        .findFirst()
                        .ifPresent(responder -> answers.enrol(key.id(), responder.ca()));
            }
        }
        dismissed.forEach(answers::dismiss);
    }

    /** Retired ones too: what they signed is in force, and that their certificate was revoked since is to be told. */
    private boolean isAskedAbout(RegisteredKey key) {
        return key.status() != RegisteredKey.Status.REVOKED
                && !clock.instant().isAfter(key.certificate().getNotAfter().toInstant());
    }

    /** What to ask that responder about a key, with the lists by which the responder itself is judged. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    RevocationInquiry inquiry(String key, Responder responder) {
        return inquiry(keys.get(key), responder, lists.evidence());
    }

    private static RevocationInquiry inquiry(RegisteredKey key, Responder responder, RevocationEvidence known) {
        return new RevocationInquiry(key.certificate(), responder.certificate(), known);
    }
}
