package org.carec.ecert.exchange;

import java.time.Instant;
import java.util.List;
import org.carec.ecert.platform.Finding;

/**
 * What was judged when a document was registered, kept with it for ever (EXC-3).
 *
 * @param registered when
 * @param provedTime best-signature-time: the earliest accepted time-stamp, else the registration
 * @param findings checks 3, 4, 5 and 8
 * @param actor the client that pushed it
 */
record Issuance(Instant registered, Instant provedTime, List<Finding> findings, String actor) {

    Issuance {
        findings = List.copyOf(findings);
    }
}
