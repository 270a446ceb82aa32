package org.carec.ecert.revocation;

import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.TestRevocation;

/** What the hub has of lists, in tests of other things: every CA has one, and nobody stands on it. */
public final class NobodyRevoked extends RevocationLists {

    @Override
    public RevocationSource source() {
        return TestRevocation.NOBODY;
    }
}
