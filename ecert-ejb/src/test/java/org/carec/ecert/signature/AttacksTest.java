package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttacksTest {

    static Stream<Attack> onStructure() {
        return Stream.of(RangeAttacks.all(), StructureAttacks.all(), UpdateAttacks.all())
                .flatMap(List::stream);
    }

    static Stream<Attack> onCms() {
        return CmsAttacks.all().stream();
    }

    @ParameterizedTest(name = "SIG-4 {0}")
    @MethodSource("onStructure")
    void a_forged_structure_is_refused_by_its_name(Attack attack) {
        assertThat(attack.codes()).contains(attack.code().name());
    }

    @ParameterizedTest(name = "SIG-5 {0}")
    @MethodSource("onCms")
    void a_forged_cms_is_refused_by_its_name(Attack attack) {
        assertThat(attack.codes()).contains(attack.code().name());
    }

    static Stream<Attack> onSigner() {
        return TrustAttacks.onSigner().stream();
    }

    static Stream<Attack> onTime() {
        return TimeAttacks.all().stream();
    }

    static Stream<Attack> afterSigning() {
        return Stream.concat(LaterAttacks.all().stream(), KindAttacks.all().stream());
    }

    @ParameterizedTest(name = "SIG-14 {0}")
    @MethodSource("afterSigning")
    void nothing_else_may_follow_the_signature(Attack attack) {
        assertThat(attack.codes()).contains(attack.code().name());
    }

    static Stream<Attack> onContent() {
        return ContentAttacks.all().stream();
    }

    @ParameterizedTest(name = "SIG-12 {0}")
    @MethodSource("onContent")
    void deceptive_content_is_refused_by_its_name_alone(Attack attack) {
        assertThat(attack.codes()).containsExactly(attack.code().name());
    }

    @ParameterizedTest(name = "SIG-6 {0}")
    @MethodSource("onSigner")
    void a_signer_that_does_not_count_is_refused(Attack attack) {
        assertThat(attack.codes()).contains(attack.code().name());
    }

    @ParameterizedTest(name = "SIG-7 {0}")
    @MethodSource("onTime")
    void a_time_stamp_that_does_not_hold_is_refused(Attack attack) {
        assertThat(attack.codes()).contains(attack.code().name());
    }

    static Stream<Attack> onRelaxed() {
        return Stream.concat(RelaxedAttacks.all().stream(), GostAttacks.all().stream());
    }

    static Stream<Attack> onSwitchedOff() {
        return Stream.concat(GostAttacks.switchedOff().stream(), SeveralAttacks.switchedOff().stream());
    }

    static Stream<Attack> onSeveral() {
        return SeveralAttacks.all().stream();
    }

    @ParameterizedTest(name = "SIG-35 {0}")
    @MethodSource("onSeveral")
    void no_signature_of_several_covers_for_another(Attack attack) {
        assertThat(attack.codes()).contains(attack.code().name());
    }

    @ParameterizedTest(name = "SIG-33 SIG-35 {0}")
    @MethodSource("onSwitchedOff")
    void what_was_not_agreed_is_refused(Attack attack) {
        assertThat(attack.codes()).contains(attack.code().name());
    }

    @ParameterizedTest(name = "SIG-30 {0}")
    @MethodSource("onRelaxed")
    void what_plays_with_a_switch_is_refused_by_its_name(Attack attack) {
        assertThat(attack.codes()).contains(attack.code().name());
    }
}
