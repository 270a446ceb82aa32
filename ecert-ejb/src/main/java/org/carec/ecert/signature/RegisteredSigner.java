package org.carec.ecert.signature;

import java.security.cert.X509Certificate;

/**
 * A signing key the registry knows.
 *
 * @param keyId the registry's own name of the key
 * @param certificate the certificate it was registered with; the one in the file must be equal to it, octet for octet
 */
public record RegisteredSigner(String keyId, X509Certificate certificate) {}
