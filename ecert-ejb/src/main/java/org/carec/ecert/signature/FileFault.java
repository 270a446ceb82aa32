package org.carec.ecert.signature;

/** What may be wrong with the file as such (profile, sections A and B). */
enum FileFault implements Fault {
    FILE_TOO_LARGE,
    NOT_A_PDF,
    END_MISSING,
    OCTETS_BEHIND_END(PDF_ALTERED_AFTER_SIGNING),
    OCTETS_BEHIND_REVISION(PDF_ALTERED_AFTER_SIGNING),
    OFFSET_OUTSIDE_FILE,
    XREF_NOT_FOUND,
    XREF_ENTRY_MALFORMED,
    XREF_STREAM_MALFORMED,
    STARTXREF_ELSEWHERE,
    PREV_MALFORMED,
    HYBRID_FILE,
    HYBRID_CONTRADICTS,
    DUPLICATE_ENTRY,
    SIZE_EXCEEDED,
    ENTRY_OUTSIDE_REVISION,
    ENTRY_WRONG_OBJECT,
    OBJECT_STREAM_MALFORMED,
    ROOT_MISSING,
    ROOT_CHANGED,
    ENCRYPTED,
    SYNTAX,
    NUMBER_MALFORMED,
    NAME_MALFORMED,
    STRING_MALFORMED,
    DUPLICATE_KEY,
    STREAM_LENGTH,
    STREAM_UNREADABLE,
    FILTER_NOT_ALLOWED,
    NESTING_TOO_DEEP,
    TOO_MANY_TOKENS,
    TOO_MANY_OBJECTS,
    TOO_MANY_HOPS,
    INFLATE_LIMIT,
    EXHAUSTED,
    UNREADABLE,
    VERIFIER_UNAVAILABLE(TRY_LATER);

    private final String verdictCode;

    FileFault() {
        this(FORMAT_FAILURE);
    }

    FileFault(String verdictCode) {
        this.verdictCode = verdictCode;
    }

    @Override
    public String verdictCode() {
        return verdictCode;
    }
}
