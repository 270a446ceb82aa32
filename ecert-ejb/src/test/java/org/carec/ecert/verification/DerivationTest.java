package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Finding.Outcome;
import org.carec.ecert.verification.Verdict.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class DerivationTest {

    static final List<String> CHECKS = CheckName.MANDATORY;

    @Test
    @DisplayName("VER-1 every mandatory check passed: VALID")
    void all_passed() {
        assertThat(Derivation.answer(Asked.BY_FILE, allPassed())).isEqualTo(Answer.VALID);
    }

    @ParameterizedTest
    @FieldSource("CHECKS")
    @DisplayName("VER-1 one failed check is INVALID, whatever the others say")
    void one_failed(String check) {
        var findings = replaced(check, Finding.fail(check, "ANY", "", Map.of()));
        assertThat(Derivation.answer(Asked.BY_FILE, findings)).isEqualTo(Answer.INVALID);
        assertThat(Derivation.answer(Asked.BY_FILE, List.of(Finding.fail(check, "ANY", "", Map.of()))))
                .isEqualTo(Answer.INVALID);
    }

    @ParameterizedTest
    @FieldSource("CHECKS")
    @DisplayName("VER-1 one check in doubt is UNDETERMINED, even beside a pass of the same check")
    void one_unknown(String check) {
        var doubt = Finding.unknown(check, "ANY", Map.of());
        assertThat(Derivation.answer(Asked.BY_FILE, replaced(check, doubt))).isEqualTo(Answer.UNDETERMINED);
        var both = new ArrayList<>(allPassed());
        both.add(doubt);
        assertThat(Derivation.answer(Asked.BY_FILE, both)).isEqualTo(Answer.UNDETERMINED);
    }

    @ParameterizedTest
    @FieldSource("CHECKS")
    @DisplayName("VER-2 a report that lacks one check, or skips it, is UNDETERMINED")
    void one_missing(String check) {
        var without = allPassed().stream().filter(f -> !f.check().equals(check)).toList();
        assertThat(Derivation.answer(Asked.BY_FILE, without)).isEqualTo(Answer.UNDETERMINED);
        assertThat(Derivation.answer(Asked.BY_FILE, replaced(check, Finding.skipped(check, "ANY"))))
                .isEqualTo(Answer.UNDETERMINED);
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    @DisplayName("VER-2 an empty report is UNDETERMINED, however it was asked")
    void empty(Asked asked) {
        assertThat(Derivation.answer(asked, List.of())).isEqualTo(Answer.UNDETERMINED);
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    @DisplayName("VER-2 bytes may go unjudged only where none were shown")
    void bytes_not_shown(Asked asked) {
        var skipped = Finding.skipped(CheckName.INTEGRITY, Derivation.BYTES_NOT_SHOWN);
        var expected = asked.showsBytes() ? Answer.UNDETERMINED : Answer.VALID;
        assertThat(Derivation.answer(asked, replaced(CheckName.INTEGRITY, skipped)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("VER-2 no other check may pass itself off as the one that may be skipped")
    void only_integrity_may_be_skipped() {
        var skipped = Finding.skipped(CheckName.SIGNATURE, Derivation.BYTES_NOT_SHOWN);
        assertThat(Derivation.answer(Asked.BY_ID, replaced(CheckName.SIGNATURE, skipped)))
                .isEqualTo(Answer.UNDETERMINED);
    }

    @Test
    @DisplayName("VER-1 a warning lets a document be VALID")
    void warned() {
        var findings = replaced(CheckName.KEY, Finding.warn(CheckName.KEY, "KEY_LATER_RETIRED", "", Map.of()));
        assertThat(Derivation.answer(Asked.BY_FILE, findings)).isEqualTo(Answer.VALID);
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    @DisplayName("VER-1 a verdict whose answer does not follow from its findings cannot be made")
    void cannot_be_made(Answer answer) {
        var doubtful = List.of(new Finding(CheckName.KEY, Outcome.PASS, Finding.OK, "", Map.of()));
        if (answer != Answer.UNDETERMINED) {
            assertThatThrownBy(() -> verdict(answer, doubtful)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(verdict(answer, doubtful).answer()).isEqualTo(Answer.UNDETERMINED);
        }
    }

    private static Verdict verdict(Answer answer, List<Finding> findings) {
        return new Verdict(answer, Asked.BY_FILE, findings, Optional.empty(), Optional.empty(), Hub.NOW, Hub.NOW);
    }

    private static List<Finding> allPassed() {
        return CheckName.MANDATORY.stream().map(Finding::pass).toList();
    }

    private static List<Finding> replaced(String check, Finding by) {
        return allPassed().stream().map(f -> f.check().equals(check) ? by : f).toList();
    }
}
