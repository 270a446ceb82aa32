package org.carec.ecert.signature;

/** What may be wrong with the file as such (profile, sections A and B). */
enum FileFault implements Fault {
    FILE_TOO_LARGE("The file is larger than 20 MB.", "Send a smaller file."),
    NOT_A_PDF("The file does not begin with a PDF header of version 1.0 to 1.7 or 2.0.", "Send the PDF itself."),
    END_MISSING("The file does not end with startxref, an offset and %%EOF.", "Send the whole file, unchanged."),
    OCTETS_BEHIND_END(
            PDF_ALTERED_AFTER_SIGNING,
            "Something was appended behind the end of the PDF.",
            "Send the file exactly as it was signed."),
    OCTETS_BEHIND_REVISION(
            PDF_ALTERED_AFTER_SIGNING,
            "The newest revision does not reach the end of the file.",
            "Send the file exactly as it was signed."),
    OFFSET_OUTSIDE_FILE("An offset points outside the file.", Words.WRITE_AGAIN),
    XREF_NOT_FOUND("No cross-reference section stands where the file says.", Words.WRITE_AGAIN),
    XREF_ENTRY_MALFORMED("A cross-reference entry is not written as the standard wants.", Words.WRITE_AGAIN),
    XREF_STREAM_MALFORMED("A cross-reference stream contradicts itself.", Words.WRITE_AGAIN),
    STARTXREF_ELSEWHERE("A revision's startxref does not point at its own section.", Words.WRITE_AGAIN),
    PREV_MALFORMED("The chain of revisions is broken, loops or is too long.", Words.WRITE_AGAIN),
    HYBRID_FILE("The file has two cross-references side by side (hybrid).", "Save it without /XRefStm, then sign."),
    DUPLICATE_ENTRY("One object has two entries in the same section.", Words.WRITE_AGAIN),
    SIZE_EXCEEDED("An object number is not below the trailer's /Size.", Words.WRITE_AGAIN),
    ENTRY_OUTSIDE_REVISION("An entry points outside its own revision.", Words.WRITE_AGAIN),
    ENTRY_WRONG_OBJECT("An entry does not point at the object it names.", Words.WRITE_AGAIN),
    OBJECT_STREAM_MALFORMED("An object stream contradicts itself or extends another.", Words.WRITE_AGAIN),
    ROOT_MISSING("A trailer names no catalog.", Words.WRITE_AGAIN),
    ROOT_CHANGED("The revisions do not all have the same catalog.", Words.WRITE_AGAIN),
    ENCRYPTED("The file is encrypted.", "Sign a file without password or restrictions."),
    SYNTAX("The file is not written as the PDF standard wants.", Words.WRITE_AGAIN),
    NUMBER_MALFORMED("A number is malformed or too long.", Words.WRITE_AGAIN),
    NAME_MALFORMED("A name is malformed or longer than 512 octets.", Words.WRITE_AGAIN),
    STRING_MALFORMED("A string is malformed.", Words.WRITE_AGAIN),
    DUPLICATE_KEY("A dictionary has the same key twice.", Words.WRITE_AGAIN),
    STREAM_LENGTH("A stream's length does not meet its end.", Words.WRITE_AGAIN),
    STREAM_UNREADABLE("A compressed stream cannot be read.", Words.WRITE_AGAIN),
    FILTER_NOT_ALLOWED("A structural stream uses another filter than Flate.", Words.WRITE_AGAIN),
    NESTING_TOO_DEEP("Objects are nested deeper than 40.", Words.LIMIT),
    TOO_MANY_TOKENS("The file's structure is too large to be read.", Words.LIMIT),
    TOO_MANY_OBJECTS("The file has more than 200,000 objects.", Words.LIMIT),
    TOO_MANY_HOPS("References lead in circles or too far.", Words.LIMIT),
    INFLATE_LIMIT("A compressed stream swells beyond the limit.", Words.LIMIT),
    EXHAUSTED("Reading the file took more memory or stack than one file may take.", Words.LIMIT),
    UNREADABLE("The file could not be examined.", Words.WRITE_AGAIN),
    VERIFIER_UNAVAILABLE(TRY_LATER, "The verifier lacks something it needs.", "Try again later; tell the hub.");

    private final String verdictCode;
    private final String sentence;
    private final String remedy;

    FileFault(String sentence, String remedy) {
        this(FORMAT_FAILURE, sentence, remedy);
    }

    FileFault(String verdictCode, String sentence, String remedy) {
        this.verdictCode = verdictCode;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    @Override
    public String verdictCode() {
        return verdictCode;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    private static final class Words {
        static final String WRITE_AGAIN = "Write the PDF again with a conforming tool, then sign it.";
        static final String LIMIT = "Make a simpler file, then sign it.";
    }
}
