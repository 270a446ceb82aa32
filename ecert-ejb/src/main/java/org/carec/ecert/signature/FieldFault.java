package org.carec.ecert.signature;

/** What may be wrong with the signature field and what it covers (profile, section C). */
enum FieldFault implements Fault {
    CATALOG_MALFORMED,
    NO_SIGNATURE,
    FIELD_MALFORMED,
    FIELD_SHARED,
    TOO_MANY_FIELDS,
    SIGNATURE_EMPTY,
    SIGNATURE_PACKED,
    SIGNATURE_SHARED,
    SEVERAL_SIGNATURES,
    NOT_A_SIGNATURE,
    SUB_FILTER_NOT_ALLOWED,
    CERT_ENTRY,
    SIGNING_TIME_MALFORMED,
    BYTE_RANGE_MALFORMED,
    CONTENTS_MALFORMED,
    GAP_NOT_CONTENTS,
    RANGE_NOT_REVISION,
    SECURITY_STORE_MALFORMED,
    PERMISSIONS_NOT_ALLOWED,
    PERMISSIONS_ELSEWHERE;

    @Override
    public String verdictCode() {
        return FORMAT_FAILURE;
    }
}
