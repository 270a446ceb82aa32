package org.carec.ecert.registry;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a CAB signs to prove that it holds a key.
 *
 * @param id 64 hex digits; handed back with the signature
 * @param text what is signed, its UTF-8 octets to the last line feed; it names the hub, the CAB, the certificate and the nonce
 * @param algorithm Java standard name of the signature algorithm to use, e.g. {@code SHA256withECDSA} (DER-encoded signature)
 * @param expires last moment at which the signature is taken
 */
public record KeyChallenge(String id, String text, String algorithm, Instant expires) implements Serializable {}
