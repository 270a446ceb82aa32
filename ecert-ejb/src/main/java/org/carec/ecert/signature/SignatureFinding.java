package org.carec.ecert.signature;

/**
 * One thing wrong with a file.
 *
 * @param code our stable, detailed code, {@code UPPER_SNAKE}
 * @param verdictCode the code of the verdict's check 2, 3 or 4 it counts as, such as {@code FORMAT_FAILURE}
 * @param where offset in the file or the CMS, or the field concerned; never empty
 * @param sentence what is wrong, in English
 * @param remedy what the signer has to change
 */
public record SignatureFinding(String code, String verdictCode, String where, String sentence, String remedy) {

    static SignatureFinding of(Fault fault, String where) {
        return new SignatureFinding(fault.name(), fault.verdictCode(), where, fault.sentence(), fault.remedy());
    }

    boolean mayPassLater() {
        return verdictCode.equals(Fault.TRY_LATER);
    }
}
