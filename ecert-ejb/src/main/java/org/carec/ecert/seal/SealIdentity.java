package org.carec.ecert.seal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What the hub signs PDFs with: its seal key and the certificates that lead to the CA above it.
 *
 * @param chain the seal's certificate first, its issuer next, and at least these two
 * @param revocationList the issuer's list of revoked certificates, DER; empty when the operator keeps none beside the keystore
 */
public record SealIdentity(PrivateKey key, List<X509Certificate> chain, Optional<byte[]> revocationList) {

    public SealIdentity {
        chain = List.copyOf(chain);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SealIdentity[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
