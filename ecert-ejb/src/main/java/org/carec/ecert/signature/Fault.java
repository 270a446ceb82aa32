package org.carec.ecert.signature;

/**
 * A reason to refuse a file: a stable code (its name), and the verdict's code it counts as. Its words for people stand under its name in
 * {@code sentences/faults_*.properties}, one file a language. One enum for each part of the profile; a new part brings its own.
 */
sealed interface Fault
        permits FileFault, FieldFault, UpdateFault, ContentFault, CmsFault, TrustFault, RevocationFault, TimeFault {

    String FORMAT_FAILURE = "FORMAT_FAILURE";
    String HASH_FAILURE = "HASH_FAILURE";
    String SIG_CRYPTO_FAILURE = "SIG_CRYPTO_FAILURE";
    String CRYPTO_CONSTRAINTS_FAILURE = "CRYPTO_CONSTRAINTS_FAILURE";
    String PDF_ALTERED_AFTER_SIGNING = "PDF_ALTERED_AFTER_SIGNING";
    String KEY_NOT_REGISTERED = "KEY_NOT_REGISTERED";
    String KEY_NOT_ACTIVE_AT_SIGNING = "KEY_NOT_ACTIVE_AT_SIGNING";
    String KEY_REVOKED = "KEY_REVOKED";
    String TRY_LATER = "TRY_LATER";

    String name();

    String verdictCode();

    /** The same in the words of ETSI EN 319 102-1. */
    default SubIndication subIndication() {
        return switch (verdictCode()) {
            case HASH_FAILURE -> SubIndication.HASH_FAILURE;
            case SIG_CRYPTO_FAILURE -> SubIndication.SIG_CRYPTO_FAILURE;
            case CRYPTO_CONSTRAINTS_FAILURE -> SubIndication.CRYPTO_CONSTRAINTS_FAILURE;
            case KEY_NOT_REGISTERED -> SubIndication.NO_CERTIFICATE_CHAIN_FOUND;
            case KEY_NOT_ACTIVE_AT_SIGNING -> SubIndication.OUT_OF_BOUNDS_NO_POE;
            case KEY_REVOKED -> SubIndication.REVOKED;
            case TRY_LATER -> SubIndication.TRY_LATER;
            default -> SubIndication.FORMAT_FAILURE;
        };
    }
}
