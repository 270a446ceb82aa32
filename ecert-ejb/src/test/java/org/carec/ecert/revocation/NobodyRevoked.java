package org.carec.ecert.revocation;

import java.time.Instant;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.TestRevocation;

/** What the hub knows of revoked certificates, in tests of other things: every CA has one, and nobody stands on it. */
public final class NobodyRevoked extends RevocationLists {

    @Override
    public RevocationSource source() {
        return TestRevocation.NOBODY;
    }

    @Override
    public Finding judgeSince(String key, Instant proved, Instant at) {
        return Finding.pass("key");
    }
}
