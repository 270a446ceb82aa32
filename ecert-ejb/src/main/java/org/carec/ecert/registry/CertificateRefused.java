package org.carec.ecert.registry;

import org.carec.ecert.platform.Problem;

/** The certificate is not one that documents may be signed with, or not one of a registered national CA. */
public class CertificateRefused extends Problem {

    public CertificateRefused(String why) {
        super(Kind.UNACCEPTABLE, "CERTIFICATE_REFUSED", "The certificate is refused. " + why);
    }
}
