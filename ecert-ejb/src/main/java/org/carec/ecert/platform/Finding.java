package org.carec.ecert.platform;

import java.io.Serializable;
import java.util.Map;

/**
 * One thing a check found. The sentence and remedy for its code come from {@link Sentences}, in the reader's language.
 *
 * @param check the check that speaks, e.g. {@code identifier}, {@code signature}, {@code metadata}
 * @param outcome what it found
 * @param code stable code in upper snake case; {@code OK} when there is nothing to say
 * @param pointer JSON pointer (RFC 6901) or place the finding is about; empty when it is about the whole
 * @param evidence named facts the sentence may use, codes and dates only
 */
public record Finding(String check, Outcome outcome, String code, String pointer, Map<String, String> evidence)
        implements Serializable {

    /** Name of the evidence that says the same in the words of ETSI EN 319 102-1, of a finding about a signature. */
    public static final String SUB_INDICATION = "subIndication";

    /** What a check can find. Only PASS and WARN let a document be VALID. */
    public enum Outcome {
        PASS,
        FAIL,
        WARN,
        UNKNOWN,
        SKIPPED
    }

    /** The code of a check that passed with nothing to add. */
    public static final String OK = "OK";

    public Finding {
        evidence = Map.copyOf(evidence);
    }

    public static Finding pass(String check) {
        return new Finding(check, Outcome.PASS, OK, "", Map.of());
    }

    public static Finding pass(String check, Map<String, String> evidence) {
        return new Finding(check, Outcome.PASS, OK, "", evidence);
    }

    public static Finding fail(String check, String code, String pointer, Map<String, String> evidence) {
        return new Finding(check, Outcome.FAIL, code, pointer, evidence);
    }

    public static Finding warn(String check, String code, String pointer, Map<String, String> evidence) {
        return new Finding(check, Outcome.WARN, code, pointer, evidence);
    }

    public static Finding unknown(String check, String code, Map<String, String> evidence) {
        return new Finding(check, Outcome.UNKNOWN, code, "", evidence);
    }

    public static Finding skipped(String check, String code) {
        return new Finding(check, Outcome.SKIPPED, code, "", Map.of());
    }

    public boolean failed() {
        return outcome == Outcome.FAIL;
    }
}
