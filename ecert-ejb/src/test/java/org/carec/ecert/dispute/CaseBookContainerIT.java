package org.carec.ecert.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.exchange.IdempotencyKeyReused;
import org.carec.ecert.exchange.PushesInContainer;
import org.carec.ecert.platform.DocumentId;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How reports and decisions are written down. */
@ExtendWith(ArquillianExtension.class)
class CaseBookContainerIT {

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

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
    @DisplayName("DIS-8 a report and a decision fall when their journal event fails, their keys unused")
    void with_its_event() {
        var about = Reported.read(document.value(), "", "");
        var key = cases.key();
        var before = tables.counts();
        tables.refusing("journal_event", () -> assertThrows(RuntimeException.class, () -> cases.report(about, key)));
        assertTrue(tables.addedSince(before).isEmpty());
        var report = cases.report(about, key);
        tables.refusing(
                "journal_event",
                () -> assertThrows(RuntimeException.class, () -> cases.decide(report, CaseState.CONTESTED)));
        assertEquals(CaseState.OPEN, desk.state(report).state());
        assertEquals(List.of("PASS OK"), cases.status(document));
    }

    @Test
    @DisplayName("DIS-7 a report sent again gets the same number, and two strangers with the same key do not meet")
    void repeated() {
        var key = cases.key();
        var about = Reported.read(document.value(), "", "");
        var first = cases.report(about, key);
        var before = tables.counts();
        assertEquals(first, cases.report(about, key));
        assertTrue(tables.addedSince(before).isEmpty());
        assertNotEquals(first, desk.report(CasesInContainer.said(about, "Other words."), key));
        var portal = callers.portal("PK");
        portal.run(() -> desk.report(CasesInContainer.said(about, CasesInContainer.WORDS), key));
        assertThrows(
                IdempotencyKeyReused.class,
                () -> portal.run(() -> desk.report(CasesInContainer.said(about, "Other words."), key)));
    }

    @Test
    @DisplayName("DIS-7 a decision sent again is made once, and another under its key is refused")
    void decided_again() {
        var report = cases.report(document);
        var authority = callers.authority("UZ");
        var key = cases.key();
        var first = authority.call(() -> desk.decide(report, CasesInContainer.decision(CaseState.CONTESTED), key));
        var before = tables.counts();
        assertEquals(
                first, authority.call(() -> desk.decide(report, CasesInContainer.decision(CaseState.CONTESTED), key)));
        assertThrows(
                IdempotencyKeyReused.class,
                () -> authority.call(() -> desk.decide(report, CasesInContainer.decision(CaseState.DISMISSED), key)));
        assertTrue(tables.addedSince(before).isEmpty());
    }

    @Test
    @DisplayName("DIS-8 the application's own user can change neither reports nor decisions, nor what a case is about")
    void guarded() {
        var report = cases.report(document);
        cases.decide(report, CaseState.DISMISSED);
        for (var sql : List.of(
                "UPDATE case_report SET words = 'x'",
                "DELETE FROM case_report",
                "UPDATE case_decision SET reason = 'X'",
                "DELETE FROM case_decision",
                "DELETE FROM dispute_case",
                "UPDATE dispute_case SET country = 'PK'",
                "UPDATE dispute_case SET state = 'OPEN', closed = NULL WHERE number = '" + report + "'",
                "DELETE FROM answered_case_request")) {
            assertThrows(RuntimeException.class, () -> tables.execute(sql), sql);
        }
    }

    @Test
    @DisplayName(
            "DIS-8 the journal tells of report and decision, and neither words, contact, number nor, before it is contested, the document")
    void journal() {
        var before = tables.count("SELECT COALESCE(MAX(number), 0) FROM journal_event");
        var report = cases.report(document);
        var told = "SELECT content FROM journal_event WHERE number > " + before + " ORDER BY number";
        var received = tables.strings(told);
        assertEquals(1, received.size());
        for (var secret : List.of(CasesInContainer.WORDS, CasesInContainer.EMAIL, report.value(), document.value())) {
            assertTrue(!received.get(0).contains(secret), received.get(0));
        }
        cases.decide(report, CaseState.CONTESTED);
        assertTrue(tables.strings(told).get(1).contains(document.value()));
        assertTrue(tables.strings(told).get(1).contains("CASE_CONTESTED"));
    }
}
