package org.carec.ecert.signature;

import java.util.Optional;

/**
 * The registered signing keys, found by certificate. A look-up promises to be bounded and to do no input or output of
 * its own; one that throws makes the answer {@link Indication#INDETERMINATE}, never passed.
 */
@FunctionalInterface
public interface SignerDirectory {

    /**
     * Finds the key of a certificate.
     *
     * @param certificateSha256 SHA-256 over the certificate's DER, 32 octets
     * @return the key registered with exactly that certificate
     */
    Optional<RegisteredSigner> find(byte[] certificateSha256);
}
