package org.carec.ecert.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.HsCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScopeJudgementTest {

    private static final CabCode CAB = new CabCode("UZ0007");
    private static final LocalDate BEGIN = LocalDate.parse("2025-01-01");
    private static final LocalDate END = LocalDate.parse("2026-03-01");
    private static final String STANDARD = "IEC 60335-1:2020";

    @Test
    @DisplayName("REG-2 a CAB certifies what its accreditation covers")
    void covered() {
        assertThat(codes(judge("2026-02-10", List.of("851660"), List.of(STANDARD))))
                .containsExactly("OK");
    }

    @Test
    @DisplayName(
            "REG-1 the answer is for the day asked about: the last day of an accreditation counts, the next does not")
    void for_a_day() {
        assertThat(codes(judge("2026-03-01", List.of("851660"), List.of(STANDARD))))
                .containsExactly("OK");
        assertThat(codes(judge("2026-03-02", List.of("851660"), List.of(STANDARD))))
                .containsExactly("ACCREDITATION_NOT_IN_FORCE");
        assertThat(codes(judge("2024-12-31", List.of("851660"), List.of(STANDARD))))
                .containsExactly("CAB_NOT_AUTHORISED");
    }

    @Test
    @DisplayName("REG-2 a product outside the HS prefix is refused, with its place")
    void product_out_of_scope() {
        var findings = judge("2026-02-10", List.of("851660", "081310"), List.of(STANDARD));
        assertThat(codes(findings)).containsExactly("OUT_OF_SCOPE_HS");
        assertThat(findings.get(0).pointer()).isEqualTo("/products/1/hsCode");
    }

    @Test
    @DisplayName("REG-2 a prefix of the scope's prefix is not covered by it")
    void broader_product() {
        assertThat(codes(judge("2026-02-10", List.of("85"), List.of(STANDARD)))).containsExactly("OUT_OF_SCOPE_HS");
    }

    @Test
    @DisplayName(
            "REG-2 each standard must be covered, whatever its case and spaces; another edition is another standard")
    void each_standard() {
        assertThat(codes(judge("2026-02-10", List.of("8516"), List.of("iec  60335-1 : 2020"))))
                .containsExactly("OK");
        var findings = judge("2026-02-10", List.of("8516"), List.of(STANDARD, "IEC 60335-1:2010"));
        assertThat(codes(findings)).containsExactly("OUT_OF_SCOPE_STANDARD");
        assertThat(findings.get(0).pointer()).isEqualTo("/standards/1");
    }

    @Test
    @DisplayName("REG-2 nothing asked is nothing covered")
    void empty_questions() {
        assertThat(codes(judge("2026-02-10", List.of(), List.of(STANDARD)))).containsExactly("OUT_OF_SCOPE_HS");
        assertThat(codes(judge("2026-02-10", List.of("8516"), List.of()))).containsExactly("OUT_OF_SCOPE_STANDARD");
    }

    @Test
    @DisplayName("REG-2 a test report takes ISO/IEC 17025")
    void wrong_standard_for_type() {
        var question = new ScopeQuestion(
                CAB, DocumentType.E_TR, List.of(new HsCode("8516")), List.of(STANDARD), BEGIN.plusDays(1));
        assertThat(codes(new ScopeJudgement(question).of(cab(Optional.empty()))))
                .containsExactly("WRONG_STANDARD_FOR_TYPE");
    }

    @Test
    @DisplayName("REG-1 an accreditation suspended from a day is not in force from that day, and was before")
    void suspended_accreditation() {
        var cab = cab(Optional.of(LocalDate.parse("2026-02-01")));
        assertThat(codes(new ScopeJudgement(question("2026-01-31", List.of("8516"), List.of(STANDARD))).of(cab)))
                .containsExactly("OK");
        assertThat(codes(new ScopeJudgement(question("2026-02-01", List.of("8516"), List.of(STANDARD))).of(cab)))
                .containsExactly("ACCREDITATION_NOT_IN_FORCE");
    }

    @Test
    @DisplayName("REG-2 a CAB the registry does not have is authorised for nothing")
    void unknown_cab() {
        var question = question("2026-02-10", List.of("8516"), List.of(STANDARD));
        assertThat(codes(new ScopeJudgement(question).ofUnknownCab())).containsExactly("CAB_NOT_AUTHORISED");
    }

    private static List<Finding> judge(String day, List<String> products, List<String> standards) {
        return new ScopeJudgement(question(day, products, standards)).of(cab(Optional.empty()));
    }

    private static ScopeQuestion question(String day, List<String> products, List<String> standards) {
        var codes = products.stream().map(HsCode::new).toList();
        return new ScopeQuestion(CAB, DocumentType.E_COC, codes, standards, LocalDate.parse(day));
    }

    private static RegisteredCab cab(Optional<LocalDate> suspended) {
        var steps = new ArrayList<Step<RegisteredAccreditation.Status>>();
        steps.add(step(RegisteredAccreditation.Status.PROPOSED, BEGIN));
        steps.add(step(RegisteredAccreditation.Status.GRANTED, BEGIN));
        suspended.ifPresent(day -> steps.add(step(RegisteredAccreditation.Status.SUSPENDED, day)));
        var entry = new ScopeEntry(
                DocumentType.E_COC,
                Nomenclature.EDITION,
                new HsCode("8516"),
                List.of(STANDARD),
                new Period(BEGIN, Optional.of(END)));
        var accreditation = new RegisteredAccreditation(
                "O‘ZAK.MS.0007",
                "UZAC",
                "ISO/IEC 17065",
                new Period(BEGIN, Optional.of(END)),
                new History<>(steps),
                List.of(entry));
        var history = new History<>(List.of(step(RegisteredCab.Status.AUTHORISED, BEGIN)));
        return new RegisteredCab(CAB, "name", "nom", "address", history, List.of(accreditation));
    }

    private static <S> Step<S> step(S status, LocalDate from) {
        return new Step<>(status, from, Instant.EPOCH, "a", "because");
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
