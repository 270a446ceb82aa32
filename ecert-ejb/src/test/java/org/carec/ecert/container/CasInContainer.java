package org.carec.ecert.container;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.carec.ecert.signature.TestCertificate;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestKeys;

/** A national CA for each country, and signers under it, good now. */
public final class CasInContainer {

    private static final Duration AGE = Duration.ofDays(300);

    private final Instant now;
    private final Map<String, TestIdentity> cas;

    CasInContainer(Instant now) {
        this.now = now;
        this.cas = Map.of("UZ", ca("UZ"), "PK", ca("PK"), "KG", ca("KG"));
    }

    TestIdentity of(String country) {
        return cas.get(country);
    }

    /** Somebody of that CAB with a key nobody else has. */
    TestIdentity signer(String cab) {
        var country = cab.substring(0, 2);
        return certificate("CN=CAB " + cab + ",C=" + country, cab).by(of(country));
    }

    private TestIdentity ca(String country) {
        return certificate("CN=National CA,C=" + country, "ca").authority().selfSigned();
    }

    private TestCertificate certificate(String subject, String owner) {
        var keys = TestKeys.of("P-256", owner + " " + UUID.randomUUID());
        return new TestCertificate(subject, keys)
                .valid(now.minus(AGE).toString(), now.plus(AGE).toString());
    }
}
