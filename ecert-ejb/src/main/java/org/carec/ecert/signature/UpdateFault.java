package org.carec.ecert.signature;

/** What a revision after the signature may not do (profile, section D). Each of these changes what was signed, or could. */
enum UpdateFault implements Fault {
    UPDATE_ADDS_NOTHING,
    UPDATE_CHANGES_TRAILER,
    UPDATE_CHANGES_CATALOG,
    UPDATE_CHANGES_FORM,
    UPDATE_FIELD_NOT_ALLOWED,
    UPDATE_CHANGES_PAGE,
    UPDATE_STORE_NOT_ALLOWED,
    UPDATE_CHANGES_OBJECT,
    UPDATE_FREES_OBJECT,
    UPDATE_FILLS_REFERENCE,
    UPDATE_ADDS_OBJECT,
    UPDATE_OCTETS_UNLISTED;

    @Override
    public String verdictCode() {
        return PDF_ALTERED_AFTER_SIGNING;
    }
}
