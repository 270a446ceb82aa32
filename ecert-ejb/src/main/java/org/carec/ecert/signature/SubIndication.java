package org.carec.ecert.signature;

import static org.carec.ecert.signature.Indication.INDETERMINATE;
import static org.carec.ecert.signature.Indication.TOTAL_FAILED;

/** Why a validation did not pass, with the outcome it leads to (ETSI EN 319 102-1, clause 5.1.3, tables 5 and 6): those we use. */
public enum SubIndication {

    /** The file does not conform to the technical profile, or was changed after it was signed. */
    FORMAT_FAILURE(TOTAL_FAILED),

    /** What was signed is not what stands there. */
    HASH_FAILURE(TOTAL_FAILED),

    /** The signature value was not made with the signer's key. */
    SIG_CRYPTO_FAILURE(TOTAL_FAILED),

    /** The signer's certificate was revoked before the time proved. */
    REVOKED(TOTAL_FAILED),

    /** The certificate in the file is not the one that the signature names. */
    NO_SIGNING_CERTIFICATE_FOUND(INDETERMINATE),

    /** No path from the signer to a registered CA, or the signer is not registered. */
    NO_CERTIFICATE_CHAIN_FOUND(INDETERMINATE),

    /** The path does not hold. */
    CERTIFICATE_CHAIN_GENERAL_FAILURE(INDETERMINATE),

    /** A certificate of the path does not allow what it was used for. */
    CHAIN_CONSTRAINTS_FAILURE(INDETERMINATE),

    /** The signature is not what the profile asks for. */
    SIG_CONSTRAINTS_FAILURE(INDETERMINATE),

    /** An algorithm or key is too weak, or was at the time. */
    CRYPTO_CONSTRAINTS_FAILURE(INDETERMINATE),

    /** A certificate was not in force at the time, and no earlier time is proved. */
    OUT_OF_BOUNDS_NO_POE(INDETERMINATE),

    /** The time-stamps contradict each other. */
    TIMESTAMP_ORDER_FAILURE(INDETERMINATE),

    /** What was needed could not be had just now. */
    TRY_LATER(INDETERMINATE);

    private final Indication indication;

    SubIndication(Indication indication) {
        this.indication = indication;
    }

    public Indication indication() {
        return indication;
    }
}
