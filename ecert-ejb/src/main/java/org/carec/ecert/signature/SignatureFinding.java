package org.carec.ecert.signature;

/**
 * One thing wrong with a file. Sentence and remedy come from the platform's {@code Sentences}, by the code and the reader's language:
 * {@code Sentences.in(language).fault(code)}.
 *
 * @param code our stable, detailed code, {@code UPPER_SNAKE}
 * @param verdictCode the code of the verdict's check 2, 3 or 4 it counts as, such as {@code FORMAT_FAILURE}
 * @param where offset in the file or the CMS, or the field concerned; never empty
 */
public record SignatureFinding(String code, String verdictCode, String where) {

    static SignatureFinding of(Fault fault, String where) {
        return new SignatureFinding(fault.name(), fault.verdictCode(), where);
    }

    boolean mayPassLater() {
        return verdictCode.equals(Fault.TRY_LATER);
    }
}
