package org.carec.ecert.revocation;

import java.security.cert.X509Certificate;
import org.carec.ecert.platform.WebAddress;

/**
 * Where a registered CA answers about its certificates.
 *
 * @param ca SHA-256 of the CA's certificate, in hex
 */
record Responder(String ca, X509Certificate certificate, WebAddress address) {}
