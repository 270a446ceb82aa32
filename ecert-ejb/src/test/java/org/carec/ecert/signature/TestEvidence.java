package org.carec.ecert.signature;

import java.time.Duration;
import java.util.List;

/** Evidence for the document security store: certificates and up-to-date lists of revoked certificates. */
final class TestEvidence {

    private TestEvidence() {}

    /** The national CA, which issued the tests' signers and time-stampers, and its list, on which nobody stands. */
    static Evidence ofNationalCa() {
        try {
            return new Evidence(
                    List.of(TestPki.NATIONAL_CA.certificate().getEncoded()),
                    List.of(new TestCrl(TestPki.NATIONAL_CA)
                            .current(TestPki.NOW.minus(Duration.ofDays(1)), TestPki.NOW.plus(Duration.ofDays(6)))
                            .octets()),
                    List.of());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
