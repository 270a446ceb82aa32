package org.carec.ecert.revocation;

import java.io.Serializable;
import java.time.Instant;

/**
 * The list that is kept of a CA.
 *
 * @param ca SHA-256 of the CA's certificate, in hex
 * @param sha256 SHA-256 of the list, in hex
 * @param number CRL number, decimal
 * @param thisUpdate when the CA made it
 * @param nextUpdate until when it is current
 * @param received when the hub got it
 */
public record KeptList(
        String ca, String sha256, String number, Instant thisUpdate, Instant nextUpdate, Instant received)
        implements Serializable {}
