package org.carec.ecert.revocation;

import java.util.Optional;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.TestRevocation;

/** What the hub knows of revoked certificates, in tests of other things: every CA has one, and nobody stands on it. */
public final class NobodyRevoked extends RevocationLists {

    @Override
    public RevocationSource source() {
        return TestRevocation.NOBODY;
    }

    @Override
    public StandingAtCa standing(String key) {
        return new StandingAtCa(key, Optional.empty());
    }
}
