package org.carec.ecert.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;

/**
 * An answer that is not what it was.
 *
 * @param at when the hub found it so
 * @param findings what decides it now; of the public's tier, for it is told to whoever typed an ID
 */
record Change(
        DocumentId document,
        Optional<CountryCode> country,
        Instant at,
        GivenAnswer before,
        GivenAnswer after,
        List<Finding> findings) {

    Change {
        findings = List.copyOf(findings);
    }

    /** What decides the answer; empty when it is VALID. */
    Optional<Finding> reason() {
        return findings.stream()
                .filter(found -> found.code().equals(after.reason()))
                .findFirst();
    }

    /** What stands against acceptance. */
    Optional<Finding> objection() {
        return findings.stream()
                .filter(found -> found.code().equals(after.acceptance()))
                .findFirst();
    }
}
