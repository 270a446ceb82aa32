package org.carec.ecert.hub.toolkit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.platform.Words;
import org.carec.ecert.signature.SignatureFinding;
import org.carec.ecert.signature.SignatureReport;
import org.carec.ecert.signature.SignedFacts;

/**
 * What the verifier says of one file.
 *
 * @param file its name as given
 */
record Inspection(String file, SignatureReport report) {

    private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);

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
        return report.findings().stream().map(Inspection::told).toList();
    }

    private static Finding told(SignatureFinding found) {
        Words words = ENGLISH.fault(found.code());
        return new Finding(found.code(), found.where(), found.verdictCode(), words.sentence(), words.remedy());
    }

    private static String spelt(Enum<?> standardTerm) {
        return standardTerm.name().replace('_', '-');
    }
}
