package org.carec.ecert.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.registry.EntryRefused;
import org.carec.ecert.registry.History;
import org.carec.ecert.registry.Period;
import org.carec.ecert.registry.SecondPersonNeeded;
import org.carec.ecert.registry.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LaneJudgementTest {

    private static final CountryCode UZ = new CountryCode("UZ");
    private static final CountryCode PK = new CountryCode("PK");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");

    @Test
    @DisplayName("ARR-1 a lane is open from its first to its last day")
    void in_its_days() {
        var lane = lane("8516", DocumentType.E_COC);
        assertThat(code(FIRST, "851660", lane)).isEqualTo("OK");
        assertThat(code(LAST, "851660", lane)).isEqualTo("OK");
        assertThat(code(FIRST.minusDays(1), "851660", lane)).isEqualTo("NO_ARRANGEMENT");
        assertThat(code(LAST.plusDays(1), "851660", lane)).isEqualTo("NO_ARRANGEMENT");
    }

    @Test
    @DisplayName("ARR-1 a lane is closed while its arrangement is not enacted")
    void by_stage() {
        var suspended = lane("8516", Optional.empty(), Stage.DRAFT, Stage.AGREED, Stage.ENACTED, Stage.SUSPENDED);
        assertThat(code(FIRST, "851660", suspended)).isEqualTo("ARRANGEMENT_SUSPENDED");
        assertThat(code(FIRST, "851660", lane("8516", Optional.empty(), Stage.DRAFT, Stage.AGREED)))
                .isEqualTo("NO_ARRANGEMENT");
        var repealed = lane("8516", Optional.empty(), Stage.DRAFT, Stage.AGREED, Stage.ENACTED, Stage.REPEALED);
        assertThat(code(FIRST, "851660", repealed)).isEqualTo("NO_ARRANGEMENT");
    }

    @Test
    @DisplayName("ARR-1 a lane's coverage is told while it is open, for its type of document")
    void coverage() {
        var lane = lane("8516", DocumentType.E_COC);
        assertThat(coverage(FIRST, DocumentType.E_COC, lane))
                .contains(lane.terms().coverage());
        assertThat(coverage(FIRST, DocumentType.E_TR, lane)).isEmpty();
        assertThat(coverage(LAST.plusDays(1), DocumentType.E_COC, lane)).isEmpty();
    }

    private static Optional<Coverage> coverage(LocalDate on, DocumentType type, RegisteredLane lane) {
        return new LaneJudgement(new LaneQuestion(UZ, PK, type, List.of(), on), List.of(lane)).coverage();
    }

    @Test
    @DisplayName("ARR-2 a lane says nothing of the other direction")
    void one_way() {
        var back = new LaneQuestion(PK, UZ, DocumentType.E_COC, List.of(new HsCode("851660")), FIRST);
        assertThat(new LaneJudgement(back, List.of(lane("8516", DocumentType.E_COC)))
                        .answer()
                        .open())
                .isFalse();
    }

    @Test
    @DisplayName("ARR-3 who drafted an arrangement cannot enact it, even when somebody else agreed to it")
    void drafter_cannot_enact() {
        var history = new History<>(List.of(step(Stage.DRAFT, "anna"), step(Stage.AGREED, "boris")));
        assertThatThrownBy(() -> history.requireMayBecome(step(Stage.ENACTED, "anna")))
                .isInstanceOf(SecondPersonNeeded.class);
        history.requireMayBecome(step(Stage.ENACTED, "clara"));
    }

    @Test
    @DisplayName("ARR-4 the nearest reason is named: product, document type")
    void nearest_reason() {
        assertThat(code(FIRST, "081310", lane("8516", DocumentType.E_COC))).isEqualTo("PRODUCT_NOT_IN_SCOPE");
        assertThat(code(FIRST, "851660", lane("8516", DocumentType.E_TR))).isEqualTo("DOCUMENT_TYPE_NOT_ACCEPTED");
        assertThat(code(FIRST, "851660")).isEqualTo("NO_ARRANGEMENT");
    }

    @Test
    @DisplayName("ARR-4 each refused product has its place, and no products are not accepted")
    void each_product() {
        var question = question(FIRST, List.of("851660", "081310", "090111"));
        var answer = new LaneJudgement(question, List.of(lane("8516", DocumentType.E_COC))).answer();
        assertThat(answer.findings())
                .extracting(Finding::pointer)
                .containsExactly("/products/1/hsCode", "/products/2/hsCode");
        assertThat(new LaneJudgement(question(FIRST, List.of()), List.of())
                        .answer()
                        .open())
                .isFalse();
    }

    @Test
    @DisplayName("ARR-1 of two open lanes the more lenient age limit counts, of two products the stricter")
    void age_limits() {
        var lanes = List.of(
                lane("08", Optional.of(6), Stage.DRAFT, Stage.AGREED, Stage.ENACTED),
                lane("0813", Optional.of(24), Stage.DRAFT, Stage.AGREED, Stage.ENACTED));
        var dried = new LaneQuestion(UZ, PK, DocumentType.E_TR, codes(List.of("081310")), FIRST);
        assertThat(new LaneJudgement(dried, lanes).answer().maxReportAgeMonths())
                .contains(24);
        var both = new LaneQuestion(UZ, PK, DocumentType.E_TR, codes(List.of("081310", "0802")), FIRST);
        assertThat(new LaneJudgement(both, lanes).answer().maxReportAgeMonths()).contains(6);
    }

    @Test
    @DisplayName("ARR-2 an arrangement of three opens six lanes; a bilateral one has two members")
    void every_pair() {
        var terms = lane("0813", DocumentType.E_TR).terms();
        var members = Set.of(UZ, PK, new CountryCode("KG"));
        assertThat(NewArrangement.everyPair(members, terms)).hasSize(6);
        var lanes = NewArrangement.everyPair(members, terms);
        assertThatThrownBy(() -> new NewArrangement("A-1", "t", NewArrangement.Kind.BILATERAL, "basis", members, lanes))
                .isInstanceOf(EntryRefused.class);
    }

    private static String code(LocalDate day, String product, RegisteredLane... lanes) {
        var answer = new LaneJudgement(question(day, List.of(product)), List.of(lanes)).answer();
        return answer.findings().get(0).code();
    }

    private static LaneQuestion question(LocalDate day, List<String> products) {
        return new LaneQuestion(UZ, PK, DocumentType.E_COC, codes(products), day);
    }

    private static List<HsCode> codes(List<String> products) {
        return products.stream().map(HsCode::new).toList();
    }

    private static RegisteredLane lane(String hs, DocumentType type) {
        return lane(hs, type, Optional.empty(), Stage.DRAFT, Stage.AGREED, Stage.ENACTED);
    }

    private static RegisteredLane lane(String hs, Optional<Integer> age, Stage... stages) {
        return lane(hs, age.isPresent() ? DocumentType.E_TR : DocumentType.E_COC, age, stages);
    }

    private static RegisteredLane lane(String hs, DocumentType type, Optional<Integer> age, Stage... stages) {
        var steps = new ArrayList<Step<Stage>>();
        for (var stage : stages) {
            steps.add(step(stage, "a"));
        }
        var terms = new LaneTerms(new HsCode(hs), type, new Period(FIRST, Optional.of(LAST)), Coverage.VOLUNTARY, age);
        return new RegisteredLane(1, "A-1", UZ, PK, terms, new History<>(steps));
    }

    private static Step<Stage> step(Stage stage, String actor) {
        return new Step<>(stage, FIRST.minusYears(1), Instant.EPOCH, actor, "because");
    }
}
