package org.carec.ecert.hub.toolkit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.platform.Words;
import org.carec.ecert.signature.Relaxation;
import org.carec.ecert.signature.SignatureFinding;
import org.carec.ecert.signature.SignatureReport;
import org.carec.ecert.signature.SignedFacts;
import org.carec.ecert.signature.SubIndication;
import org.carec.ecert.signature.ValidationReport;

/**
 * What the verifier says of one file.
 *
 * @param file its name as given
 * @param sha256 over the whole file, 64 lower-case hex digits
 * @param switches of a refused file, the fewest switches of a profile that would make it pass; empty where none would help
 */
record Inspection(String file, String sha256, SignatureReport report, Optional<Set<Relaxation>> switches) {

    private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);

    enum Outcome {
        ACCEPTED,
        REFUSED,
        UNDETERMINED
    }

    /** A fault in the words of the one who reads it; {@code where} is an offset or a field. */
    record Finding(SignatureFinding found, String sentence, String remedy) {

        String code() {
            return found.code();
        }

        String where() {
            return found.where();
        }
    }

    /** A switch of a profile, and what it risks. */
    record Switch(String name, String risk) {}

    Outcome outcome() {
        if (report.passed()) {
            return Outcome.ACCEPTED;
        }
        return report.mayPassLater() ? Outcome.UNDETERMINED : Outcome.REFUSED;
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

    /** As ETSI EN 319 102-1 writes it, e.g. {@code FORMAT_FAILURE}; of a file that is not accepted. */
    Optional<String> subIndication() {
        return report.subIndication().map(SubIndication::name);
    }

    ValidationReport.Examined examined(Instant time) {
        return new ValidationReport.Examined(file, HexFormat.of().parseHex(sha256), report, time);
    }

    List<Finding> findings() {
        return report.findings().stream().map(Inspection::told).toList();
    }

    /** A finding's sentence and remedy in English. */
    static String words(SignatureFinding found) {
        Finding told = told(found);
        return told.sentence() + " " + told.remedy();
    }

    /** In the order of the profile's own list. */
    List<Switch> neededSwitches() {
        return switches.stream()
                .flatMap(Set::stream)
                .sorted()
                .map(needed -> new Switch(needed.name(), ENGLISH.risk(needed.name())))
                .toList();
    }

    private static Finding told(SignatureFinding found) {
        Words words = ENGLISH.fault(found.code());
        return new Finding(found, words.sentence(), words.remedy());
    }

    static String spelt(Enum<?> standardTerm) {
        return standardTerm.name().replace('_', '-');
    }
}
