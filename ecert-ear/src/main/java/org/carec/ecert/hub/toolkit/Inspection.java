package org.carec.ecert.hub.toolkit;

import java.util.List;
import java.util.Optional;
import org.carec.ecert.signature.SignatureReport;
import org.carec.ecert.signature.SignedFacts;

/**
 * What the verifier says of one file.
 *
 * @param file its name as given
 */
record Inspection(String file, SignatureReport report) {

    enum Outcome {
        ACCEPTED,
        REFUSED,
        UNDETERMINED
    }

    /** A fault in the words of the one who reads it; {@code where} is an offset or a field. */
    record Finding(String code, String where, String verdictCode, String sentence, String remedy) {}

    Outcome outcome() {
        return switch (report.indication()) {
            case TOTAL_PASSED -> Outcome.ACCEPTED;
            case TOTAL_FAILED -> Outcome.REFUSED;
            case INDETERMINATE -> Outcome.UNDETERMINED;
        };
    }

    boolean accepted() {
        return outcome() == Outcome.ACCEPTED;
    }

    Optional<SignedFacts> facts() {
        return report.facts();
    }

    /** As ETSI EN 319 142-1 writes it, e.g. {@code B-T}; known of an accepted file only. */
    Optional<String> level() {
        return facts().map(signed -> spelt(signed.level()));
    }

    /** As ETSI EN 319 102-1 writes it, e.g. {@code TOTAL-PASSED}. */
    String indication() {
        return spelt(report.indication());
    }

    List<Finding> findings() {
        return report.findings().stream()
                .map(found ->
                        new Finding(found.code(), found.where(), found.verdictCode(), found.sentence(), found.remedy()))
                .toList();
    }

    private static String spelt(Enum<?> standardTerm) {
        return standardTerm.name().replace('_', '-');
    }
}
