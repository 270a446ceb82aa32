package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.carec.ecert.signature.RevocationEvidence;
import org.carec.ecert.signature.RevocationInquiry;

/** Looks registered keys up in a list once, when it is kept: lists may be long, and questions many. */
class ListedKeys {

    @Inject
    KeysOnRecord keys;

    @Inject
    RevokedKeys revoked;

    @Inject
    Clock clock;

    void note(X509Certificate ca, byte[] list) {
        var evidence = new RevocationEvidence(List.of(list), List.of());
        for (var key : keys.all()) {
            var inquiry = new RevocationInquiry(key.certificate(), ca, evidence);
            if (inquiry.isOfCa()) {
                revoked.note(key.id(), inquiry.revoked(clock.instant()));
            }
        }
    }
}
