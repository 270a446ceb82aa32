package org.carec.ecert.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.ClockInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.exchange.PushesInContainer;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A certificate of UZ0007 that strangers report, and what everybody sees of the case. */
@ExtendWith(ArquillianExtension.class)
class CaseReadersContainerIT {

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

    @Inject
    OldContacts contacts;

    private DocumentId document;

    @BeforeEach
    void document() throws InterruptedException {
        world.stand();
        document = pushes.registered("UZ0007").id();
    }

    @Test
    @DisplayName("DIS-5 another country's authority, and portals, find no such case, and cannot decide it")
    void other_countries() {
        var report = cases.report(document);
        for (var country : List.of("PK", "KG")) {
            var authority = callers.authority(country);
            assertThrows(CaseUnknown.class, () -> authority.call(() -> desk.get(report)));
            assertThrows(
                    CaseUnknown.class,
                    () -> authority.call(
                            () -> desk.decide(report, CasesInContainer.decision(CaseState.CONTESTED), cases.key())));
            assertTrue(authority.call(() -> desk.list(all())).stream()
                    .noneMatch(c -> c.country().equals(new CountryCode("UZ"))));
        }
        assertEquals(CaseState.OPEN, desk.state(report).state());
        assertEquals(List.of("PASS OK"), cases.status(document));
    }

    @Test
    @DisplayName("DIS-5 DIS-6 the authority reads reports and contacts, auditors no contacts")
    void readers() {
        var report = cases.report(document);
        var read = cases.read(report);
        assertEquals(Optional.of(document), read.document());
        assertEquals(CasesInContainer.WORDS, read.reports().get(0).words());
        assertEquals(Optional.of(CasesInContainer.EMAIL), read.reports().get(0).contact());
        var audited = callers.auditor().call(() -> desk.get(report));
        assertEquals(CasesInContainer.WORDS, audited.reports().get(0).words());
        assertEquals(Optional.empty(), audited.reports().get(0).contact());
        var listed = callers.authority("UZ")
                .call(() -> desk.list(new CaseFilter(Optional.of(CaseState.OPEN), read.id() - 1, 1)));
        assertEquals(List.of(report), listed.stream().map(DisputedCase::number).toList());
        assertEquals(List.of(), listed.get(0).reports());
    }

    @Test
    @DisplayName("DIS-5 a CAB sees a case about its document once it is contested, and nothing of who reported what")
    void its_cab() {
        var report = cases.report(document);
        var cab = callers.cab("UZ0007");
        assertThrows(CaseUnknown.class, () -> cab.call(() -> desk.get(report)));
        assertTrue(listedBy("UZ0007").isEmpty());
        cases.decide(report, CaseState.CONTESTED);
        var seen = cab.call(() -> desk.get(report));
        assertEquals(CaseState.CONTESTED, seen.state());
        assertEquals(List.of(), seen.reports());
        assertEquals(0, seen.reportCount());
        assertEquals(
                List.of("GOODS_DIFFER"),
                seen.decisions().stream().map(DisputedCase.Decision::reason).toList());
        assertEquals(
                List.of(""),
                seen.decisions().stream().map(DisputedCase.Decision::note).toList());
        assertEquals(List.of(document), listedBy("UZ0007"));
        for (var other : List.of("UZ0008", "PK0001")) {
            assertThrows(CaseUnknown.class, () -> callers.cab(other).call(() -> desk.get(report)));
            assertTrue(listedBy(other).isEmpty());
        }
        assertThrows(
                RuntimeException.class,
                () -> cab.call(() -> desk.decide(report, CasesInContainer.decision(CaseState.DISMISSED), cases.key())));
        assertEquals(CaseState.CONTESTED, desk.state(report).state());
    }

    @Test
    @DisplayName("DIS-6 how to reach a reporter is gone 90 days after the case was closed, and not before")
    void forgotten() {
        var report = cases.report(document);
        cases.decide(report, CaseState.DISMISSED);
        try {
            ClockInContainer.putAhead(Duration.ofDays(89));
            contacts.remove();
            assertEquals(
                    Optional.of(CasesInContainer.EMAIL),
                    cases.read(report).reports().get(0).contact());
            ClockInContainer.putAhead(Duration.ofDays(91));
            contacts.remove();
            assertEquals(Optional.empty(), cases.read(report).reports().get(0).contact());
        } finally {
            ClockInContainer.putAhead(Duration.ZERO);
        }
        var open = cases.report(document);
        assertEquals(0, tables.count("SELECT COUNT(*) FROM case_contact WHERE report = '" + report + "'"));
        assertEquals(1, tables.count("SELECT COUNT(*) FROM case_contact WHERE report = '" + open + "'"));
    }

    private List<DocumentId> listedBy(String cab) {
        return callers.cab(cab).call(() -> desk.list(all())).stream()
                .flatMap(c -> c.document().stream())
                .filter(document::equals)
                .toList();
    }

    private static CaseFilter all() {
        return new CaseFilter(Optional.empty(), 0, 100);
    }
}
