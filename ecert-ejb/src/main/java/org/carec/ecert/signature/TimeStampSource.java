package org.carec.ecert.signature;

import java.io.IOException;

/** Where a signer gets time-stamps from (RFC 3161). */
@FunctionalInterface
public interface TimeStampSource {

    /**
     * Stamps a digest.
     *
     * @param imprint digest of the signature value, made with the digest the signature itself uses, with SHA-256 where that is Streebog
     * @return the TimeStampToken, a CMS SignedData in BER or DER that carries the authority's certificate
     * @throws IOException when there is none to be had
     */
    byte[] stamp(byte[] imprint) throws IOException;
}
