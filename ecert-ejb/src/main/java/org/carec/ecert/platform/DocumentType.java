package org.carec.ecert.platform;

/** The two kinds of document the hub knows, with the letter in the document ID and the UNCL 1001 code. */
public enum DocumentType {
    /** Certificate of conformity, issued by a body accredited to ISO/IEC 17065. */
    E_COC('C', 2, "ISO/IEC 17065", "e-coc/1"),
    /** Test report, issued by a laboratory accredited to ISO/IEC 17025. */
    E_TR('R', 4, "ISO/IEC 17025", "e-tr/1");

    private final char letter;
    private final int uncl1001;
    private final String accreditationStandard;
    private final String profile;

    DocumentType(char letter, int uncl1001, String accreditationStandard, String profile) {
        this.letter = letter;
        this.uncl1001 = uncl1001;
        this.accreditationStandard = accreditationStandard;
        this.profile = profile;
    }

    public char letter() {
        return letter;
    }

    public int uncl1001() {
        return uncl1001;
    }

    /** The standard a CAB must be accredited to for issuing it. */
    public String accreditationStandard() {
        return accreditationStandard;
    }

    /** The metadata profile in force for it. */
    public String profile() {
        return profile;
    }

    /** By the letter in a document ID. */
    static DocumentType ofLetter(char letter) {
        return letter == 'C' ? E_COC : E_TR;
    }
}
