package org.carec.ecert.seal;

import org.carec.ecert.platform.Problem;

/** The hub's seal key has no certificate of a CA: it seals QR codes, and cannot sign PDFs that anybody could verify. */
public class SealChainMissing extends Problem {

    public SealChainMissing() {
        super(
                Kind.UNAVAILABLE,
                "SEAL_CHAIN_MISSING",
                "The hub's seal keystore holds a self-signed certificate: the newest seal key needs a certificate issued by a CA, with"
                        + " the CA's own certificate behind it. Until its operators add them, the hub gives out no signed statements."
                        + " Its live answers are not affected.");
    }
}
