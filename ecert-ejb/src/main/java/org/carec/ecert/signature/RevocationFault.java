package org.carec.ecert.signature;

/**
 * What may be wrong with a certificate's standing at its CA (profile, sections F and G). Evidence that does not count is ignored, and is
 * named only where nothing else decides: its faults say {@code TRY_LATER}, for better evidence may come.
 */
enum RevocationFault implements Fault {
    CERTIFICATE_REVOKED(KEY_REVOKED),
    REVOCATION_UNKNOWN(TRY_LATER),
    REVOCATION_SOURCE_UNAVAILABLE(TRY_LATER),
    EVIDENCE_TOO_LARGE(TRY_LATER),
    EVIDENCE_FROM_FUTURE(TRY_LATER),
    EVIDENCE_NOT_OF_TIME(TRY_LATER),
    EVIDENCE_ALGORITHM_NOT_ALLOWED(TRY_LATER),
    EVIDENCE_SIGNATURE_WRONG(TRY_LATER),
    CRL_MALFORMED(TRY_LATER),
    CRL_EXTENSION_UNKNOWN(TRY_LATER),
    CRL_IS_DELTA(TRY_LATER),
    CRL_IS_INDIRECT(TRY_LATER),
    CRL_IS_PARTIAL(TRY_LATER),
    CRL_SIGNING_NOT_ALLOWED(TRY_LATER),
    OCSP_MALFORMED(TRY_LATER),
    OCSP_EXTENSION_UNKNOWN(TRY_LATER),
    OCSP_STATUS_UNKNOWN(TRY_LATER),
    OCSP_RESPONDER_NOT_DELEGATED(TRY_LATER),
    OCSP_RESPONDER_NOT_IN_FORCE(TRY_LATER);

    private final String verdictCode;

    RevocationFault(String verdictCode) {
        this.verdictCode = verdictCode;
    }

    @Override
    public String verdictCode() {
        return verdictCode;
    }
}
