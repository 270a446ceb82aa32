package org.carec.ecert.signature;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing wrong with a file. Sentence and remedy come from the platform's {@code Sentences}, by the code and the reader's language:
 * {@code Sentences.in(language).fault(code)}.
 *
 * @param code our stable, detailed code, {@code UPPER_SNAKE}
 * @param verdictCode the code of the verdict's check 2, 3 or 4 it counts as, such as {@code FORMAT_FAILURE}
 * @param subIndication the same in the words of ETSI EN 319 102-1
 * @param where offset in the file or the CMS, or the field concerned; never empty
 */
public record SignatureFinding(String code, String verdictCode, SubIndication subIndication, String where) {

    private static final Pattern OFFSET = Pattern.compile("(?<!CMS )offset (\\d{1,18})");

    static SignatureFinding of(Fault fault, String where) {
        return new SignatureFinding(fault.name(), fault.verdictCode(), fault.subIndication(), where);
    }

    /** The offset in the file it is about, where it is about one. */
    public OptionalLong offset() {
        Matcher offset = OFFSET.matcher(where);
        return offset.find() ? OptionalLong.of(Long.parseLong(offset.group(1))) : OptionalLong.empty();
    }

    boolean mayPassLater() {
        return verdictCode.equals(Fault.TRY_LATER);
    }
}
