package org.carec.ecert.signature;

/** What may be wrong with a time-stamp (profile, section G). A claimed but bad one refuses the file. */
enum TimeFault implements Fault {
    TIME_STAMP_MALFORMED(FORMAT_FAILURE),
    TIME_STAMP_OF_OTHER_SIGNATURE(HASH_FAILURE),
    TIME_STAMP_AUTHORITY_NOT_REGISTERED(KEY_NOT_REGISTERED),
    TIME_STAMP_AUTHORITY_UNFIT(CRYPTO_CONSTRAINTS_FAILURE),
    TIME_STAMP_AUTHORITY_REVOKED(KEY_REVOKED),
    TIME_STAMP_SIGNATURE_WRONG(SIG_CRYPTO_FAILURE),
    TIME_STAMP_IN_FUTURE(FORMAT_FAILURE),
    TIME_STAMP_OUT_OF_ORDER(FORMAT_FAILURE),
    TIME_STAMP_BEFORE_SIGNATURE(FORMAT_FAILURE);

    private final String verdictCode;

    TimeFault(String verdictCode) {
        this.verdictCode = verdictCode;
    }

    @Override
    public String verdictCode() {
        return verdictCode;
    }

    @Override
    public SubIndication subIndication() {
        return switch (this) {
            case TIME_STAMP_IN_FUTURE, TIME_STAMP_OUT_OF_ORDER, TIME_STAMP_BEFORE_SIGNATURE ->
                SubIndication.TIMESTAMP_ORDER_FAILURE;
            case TIME_STAMP_AUTHORITY_UNFIT -> SubIndication.CHAIN_CONSTRAINTS_FAILURE;
            default -> Fault.super.subIndication();
        };
    }
}
