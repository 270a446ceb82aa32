package org.carec.ecert.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.container.AtOnceInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.exchange.PushesInContainer;
import org.carec.ecert.platform.CaseNumber;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.verification.Verdict;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A certificate of UZ0007 that strangers report: what becomes of the case, and of the verdict. */
@ExtendWith(ArquillianExtension.class)
class CasesContainerIT {

    @Inject
    WorldInContainer world;

    @Inject
    PushesInContainer pushes;

    @Inject
    TablesInContainer tables;

    @Inject
    CasesInContainer cases;

    @Inject
    DisputeDesk desk;

    private DocumentId document;

    @BeforeEach
    void document() throws InterruptedException {
        world.stand();
        document = pushes.registered("UZ0007").id();
    }

    @Test
    @DisplayName(
            "DIS-1 VER-15 a report changes no verdict; contested by the authority it stays VALID with a warning, until it is settled")
    void four_states() {
        var report = cases.report(document);
        assertEquals(CaseState.OPEN, desk.state(report).state());
        assertEquals(List.of("PASS OK"), cases.status(document));
        cases.decide(report, CaseState.CONTESTED);
        assertEquals(CaseState.CONTESTED, desk.state(report).state());
        assertEquals(List.of("WARN CONTESTED"), cases.status(document));
        assertEquals(Verdict.Answer.VALID, cases.ask(document).answer());
        cases.decide(report, CaseState.SETTLED);
        assertEquals(CaseState.SETTLED, desk.state(report).state());
        assertEquals(List.of("PASS OK"), cases.status(document));
    }

    @Test
    @DisplayName("DIS-4 what is closed stays closed, and the next report opens another case")
    void closed() {
        var first = cases.report(document);
        assertThrows(DecisionNotAllowed.class, () -> cases.decide(first, CaseState.SETTLED));
        cases.decide(first, CaseState.DISMISSED);
        for (var next : CaseState.values()) {
            assertThrows(DecisionNotAllowed.class, () -> cases.decide(first, next), next.name());
        }
        var second = cases.report(document);
        cases.decide(second, CaseState.CONTESTED);
        cases.decide(second, CaseState.DISMISSED);
        assertEquals(2, count());
        assertEquals(CaseState.DISMISSED, desk.state(first).state());
        assertEquals(List.of("PASS OK"), cases.status(document));
    }

    @Test
    @DisplayName("DIS-4 reports join the case that is open, eight at once too, each with a number of its own")
    void joined() {
        var numbers = AtOnceInContainer.run(8, i -> cases.report(document));
        assertEquals(8, numbers.stream().distinct().count());
        assertEquals(1, count());
        for (var number : numbers) {
            assertEquals(8, cases.read(number).reports().size());
        }
        cases.decide(numbers.get(7), CaseState.CONTESTED);
        numbers.forEach(n -> assertEquals(CaseState.CONTESTED, desk.state(n).state()));
    }

    @Test
    @DisplayName(
            "DIS-2 DIS-3 a number tells the state and the days of its own report, not that others reported before, and no other number anything")
    void state_alone() {
        var first = desk.state(cases.report(document));
        var second = desk.state(cases.report(document));
        assertNotEquals(first.number(), second.number());
        assertTrue(second.received().isAfter(first.received()));
        assertEquals(second.received(), second.since());
        assertEquals(
                List.of("number", "authority", "state", "received", "since"),
                Arrays.stream(ReportState.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThrows(CaseUnknown.class, () -> desk.state(CaseNumber.of("ZZZZZZZZZZZZZZZZ")));
    }

    @Test
    @DisplayName(
            "DIS-3 a number that is not on record is taken like one that is; a country that takes no part is refused")
    void not_on_record() {
        var unknown = DocumentId.of(document.cab(), DocumentType.E_COC, 2020, "ZZZZZZZ");
        var report = cases.report(unknown);
        assertEquals(new CountryCode("UZ"), desk.state(report).authority());
        assertEquals(Optional.of(unknown), cases.read(report).document());
        var file = cases.report(Reported.read("", "ab".repeat(32), "PK"), cases.key());
        assertEquals(new CountryCode("PK"), desk.state(file).authority());
        var refused = assertThrows(
                ReportRefused.class, () -> cases.report(Reported.read("no number", "", "DE"), cases.key()));
        assertEquals(
                List.of("/issuedIn COUNTRY_NOT_TAKING_PART"),
                refused.findings().stream()
                        .map(f -> f.pointer() + " " + f.code())
                        .toList());
    }

    @Test
    @DisplayName("DIS-4 the file of a registered document is that document, whatever country is named")
    void by_file() {
        var sha256 = tables.strings("SELECT pdf_sha256 FROM document WHERE id = '" + document + "'")
                .get(0);
        var report = cases.report(Reported.read("", sha256, "PK"), cases.key());
        assertEquals(Optional.of(document), cases.read(report).document());
        assertEquals(desk.state(report).authority(), new CountryCode("UZ"));
        cases.report(document);
        assertEquals(1, count());
    }

    private long count() {
        return tables.count("SELECT COUNT(*) FROM dispute_case WHERE subject = '" + document + "'");
    }
}
