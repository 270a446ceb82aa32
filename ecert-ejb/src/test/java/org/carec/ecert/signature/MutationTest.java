package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.carec.ecert.signature.GoodFiles.Good;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MutationTest {

    static List<Good> small() {
        return List.of(MutationFiles.plain("P-256"), MutationFiles.updated());
    }

    static Stream<Good> all() {
        return Stream.concat(small().stream(), Stream.of(MutationFiles.stamped("RSA-2048"), MutationFiles.packed()));
    }

    @ParameterizedTest(name = "SIG-3 {0}: with an octet less, none passes as something else")
    @MethodSource("all")
    void an_octet_less(Good file) {
        MutationTrial trial = new MutationTrial(file);
        new Mutants(file.file()).deletions(trial);
        require(trial, file.file().length / 2);
    }

    @ParameterizedTest(name = "SIG-3 {0}: with an octet more, none passes as something else")
    @MethodSource("small")
    void an_octet_more(Good file) {
        MutationTrial trial = new MutationTrial(file);
        new Mutants(file.file()).insertions(Mutants.TELLING, trial);
        require(trial, file.file().length * 5);
    }

    @ParameterizedTest(name = "SIG-3 {0}: with a revision cut off anywhere, none passes as something else")
    @MethodSource("all")
    void a_revision_cut_off(Good file) {
        MutationTrial trial = new MutationTrial(file);
        new Mutants(file.file()).truncations(trial);
        require(trial, file.file().length - 1);
    }

    @ParameterizedTest(name = "SIG-3 {0}: with two objects exchanged, none passes as something else")
    @MethodSource("all")
    void two_objects_exchanged(Good file) {
        MutationTrial trial = new MutationTrial(file);
        new Mutants(file.file()).swaps(trial);
        require(trial, 6);
    }

    private static void require(MutationTrial trial, int least) {
        assertThat(trial.tried()).isGreaterThanOrEqualTo(least);
        assertThat(trial.differing()).isEmpty();
    }
}
