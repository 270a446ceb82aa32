package org.carec.ecert.signature;

/** What may be wrong with the signature field and what it covers (profile, section C). */
enum FieldFault implements Fault {
    CATALOG_MALFORMED("The catalog or its form is not what the standard wants.", Words.WRITE_AGAIN),
    NO_SIGNATURE("The form has no signature field.", "Sign the PDF with a PAdES signature."),
    FIELD_MALFORMED("A form field is not an indirect dictionary with a known type.", Words.WRITE_AGAIN),
    FIELD_SHARED("A form field is reached twice.", Words.WRITE_AGAIN),
    TOO_MANY_FIELDS("The form has more than 2,000 fields or is nested deeper than 16.", "Make a simpler form."),
    SIGNATURE_EMPTY("A signature field has no value, or one that is not a reference to a signature.", Words.SIGN_AGAIN),
    SIGNATURE_PACKED("The signature stands in an object stream.", Words.SIGN_AGAIN),
    SIGNATURE_SHARED("Two fields have the same signature as their value.", Words.SIGN_AGAIN),
    SEVERAL_SIGNATURES("The file has more than one signature.", "Sign once, with one registered key."),
    NOT_A_SIGNATURE("The signature is not of /Type /Sig or has no /Filter.", Words.SIGN_AGAIN),
    SUB_FILTER_NOT_ALLOWED("The signature is not of kind ETSI.CAdES.detached.", "Sign as PAdES baseline B-B or B-T."),
    CERT_ENTRY("The signature dictionary has a /Cert entry.", Words.SIGN_AGAIN),
    SIGNING_TIME_MALFORMED("The signature dictionary has no proper /M.", Words.SIGN_AGAIN),
    BYTE_RANGE_MALFORMED("The /ByteRange is not four plain numbers [0 a b c] around the signature.", Words.SIGN_AGAIN),
    CONTENTS_MALFORMED("The /Contents is not plain hex digits of up to 64 KB.", Words.SIGN_AGAIN),
    GAP_NOT_CONTENTS("What the signature leaves out is not exactly its own /Contents.", Words.SIGN_AGAIN),
    RANGE_NOT_REVISION("The signature does not reach exactly to the end of its own revision.", Words.SIGN_AGAIN),
    REVISION_AFTER_SIGNATURE(
            PDF_ALTERED_AFTER_SIGNING,
            "The file was saved again after it was signed.",
            "Send the file exactly as it was signed."),
    PERMISSIONS_NOT_ALLOWED("The signature's permissions are unknown, or allow comments.", "Certify with P 1 or 2."),
    PERMISSIONS_ELSEWHERE("The catalog's /Perms does not name this signature alone.", "Certify once, or not at all.");

    private final String verdictCode;
    private final String sentence;
    private final String remedy;

    FieldFault(String sentence, String remedy) {
        this(FORMAT_FAILURE, sentence, remedy);
    }

    FieldFault(String verdictCode, String sentence, String remedy) {
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
        static final String SIGN_AGAIN = "Sign the PDF again with a conforming tool.";
    }
}
