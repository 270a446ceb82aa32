package org.carec.ecert.hub.toolkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The hub's answer about a document: VALID, INVALID or UNDETERMINED. Everything else an answer may say counts as UNDETERMINED.
 *
 * @param findings one per check, in the order of the checks
 * @param json the whole answer
 */
public record Verdict(Outcome outcome, List<Finding> findings, JsonNode json) {

    public enum Outcome {
        VALID(0),
        INVALID(1),
        UNDETERMINED(2);

        private final int exitStatus;

        Outcome(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        public int exitStatus() {
            return exitStatus;
        }
    }

    /** {@code outcome} is PASS, FAIL, WARN, UNKNOWN or SKIPPED. */
    public record Finding(String check, String outcome, String code, String sentence, String remedy) {}

    public Verdict {
        findings = List.copyOf(findings);
    }

    static Verdict of(JsonNode json) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode finding : json.path("findings")) {
            findings.add(new Finding(
                    finding.path("check").asText(),
                    finding.path("outcome").asText(),
                    finding.path("code").asText(),
                    finding.path("sentence").asText(),
                    finding.path("remedy").asText()));
        }
        return new Verdict(outcome(json.path("verdict").asText()), findings, json);
    }

    private static Outcome outcome(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "VALID" -> Outcome.VALID;
            case "INVALID" -> Outcome.INVALID;
            default -> Outcome.UNDETERMINED;
        };
    }

    /** The codes of the failed checks. */
    public List<String> reasons() {
        return findings.stream()
                .filter(finding -> finding.outcome().equals("FAIL"))
                .map(Finding::code)
                .toList();
    }
}
