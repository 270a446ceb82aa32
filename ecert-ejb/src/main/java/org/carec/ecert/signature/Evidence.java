package org.carec.ecert.signature;

import java.util.List;

/**
 * What it takes to judge a signature without asking anybody (ETSI EN 319 142-1, clause 5.4.2).
 *
 * @param certificates DER of the certificates between the signers and their CAs, the authorities' own among them
 * @param crls DER of the CAs' lists of revoked certificates (RFC 5280, clause 5)
 * @param ocspAnswers DER of OCSP answers (RFC 6960), OCSPResponse each
 */
public record Evidence(List<byte[]> certificates, List<byte[]> crls, List<byte[]> ocspAnswers) {

    public Evidence {
        certificates = List.copyOf(certificates);
        crls = List.copyOf(crls);
        ocspAnswers = List.copyOf(ocspAnswers);
    }
}
