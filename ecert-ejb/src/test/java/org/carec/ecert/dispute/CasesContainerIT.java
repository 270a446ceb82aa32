package org.carec.ecert.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carec.ecert.container.AtOnceInContainer;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.ClockInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.exchange.IdempotencyKeyReused;
import org.carec.ecert.exchange.PushesInContainer;
import org.carec.ecert.platform.CaseNumber;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verifier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A certificate of UZ0007 that strangers report, and what everybody sees of it. */
@ExtendWith(ArquillianExtension.class)
class CasesContainerIT {

    private static final String WORDS = "The certificate says oven, the box says toaster.";
    private static final String EMAIL = "importer@example.org";

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    PushesInContainer pushes;

    @Inject
    TablesInContainer tables;

    @Inject
    DisputeDesk desk;

    @Inject
    OldContacts contacts;

    @Inject
    Verifier verifier;

    private DocumentId document;

    @BeforeEach
    void document() throws InterruptedException {
        world.stand();
        document = pushes.registered("UZ0007").id();
    }

    @Test
    @DisplayName(
            "DIS-1 VER-13 a report changes no verdict; contested by the authority it stays VALID with a warning, until it is settled")
    void four_states() {
        var report = report(document);
        assertEquals(CaseState.OPEN, desk.state(report).state());
        assertEquals(List.of("PASS OK"), status());
        decide(report, CaseState.CONTESTED);
        assertEquals(CaseState.CONTESTED, desk.state(report).state());
        assertEquals(List.of("WARN CONTESTED"), status());
        assertEquals(Verdict.Answer.VALID, ask().answer());
        decide(report, CaseState.SETTLED);
        assertEquals(CaseState.SETTLED, desk.state(report).state());
        assertEquals(List.of("PASS OK"), status());
    }

    @Test
    @DisplayName("DIS-4 what is closed stays closed, and the next report opens another case")
    void closed() {
        var first = report(document);
        assertThrows(DecisionNotAllowed.class, () -> decide(first, CaseState.SETTLED));
        decide(first, CaseState.DISMISSED);
        for (var next : CaseState.values()) {
            assertThrows(DecisionNotAllowed.class, () -> decide(first, next), next.name());
        }
        var second = report(document);
        decide(second, CaseState.CONTESTED);
        decide(second, CaseState.DISMISSED);
        assertEquals(2, cases());
        assertEquals(CaseState.DISMISSED, desk.state(first).state());
        assertEquals(List.of("PASS OK"), status());
    }

    @Test
    @DisplayName("DIS-4 reports join the case that is open, eight at once too, each with a number of its own")
    void joined() {
        var numbers = AtOnceInContainer.run(8, i -> report(document));
        assertEquals(8, numbers.stream().distinct().count());
        assertEquals(1, cases());
        for (var number : numbers) {
            assertEquals(8, read(number).reports().size());
        }
        decide(numbers.get(7), CaseState.CONTESTED);
        numbers.forEach(n -> assertEquals(CaseState.CONTESTED, desk.state(n).state()));
    }

    @Test
    @DisplayName(
            "DIS-2 DIS-3 a number tells the state and the days of its own report, not that others reported before, and no other number anything")
    void state_alone() {
        var first = desk.state(report(document));
        var second = desk.state(report(document));
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
    @DisplayName("DIS-8 a report and a decision fall when their journal event fails, their keys unused")
    void with_its_event() {
        var about = Reported.read(document.value(), "", "");
        var key = key();
        var before = tables.counts();
        tables.refusing("journal_event", () -> assertThrows(RuntimeException.class, () -> report(about, key)));
        assertTrue(tables.addedSince(before).isEmpty());
        var report = report(about, key);
        tables.refusing(
                "journal_event", () -> assertThrows(RuntimeException.class, () -> decide(report, CaseState.CONTESTED)));
        assertEquals(CaseState.OPEN, desk.state(report).state());
        assertEquals(List.of("PASS OK"), status());
    }

    @Test
    @DisplayName("DIS-5 another country's authority, and portals, find no such case, and cannot decide it")
    void other_countries() {
        var report = report(document);
        for (var country : List.of("PK", "KG")) {
            var authority = callers.authority(country);
            assertThrows(CaseUnknown.class, () -> authority.call(() -> desk.get(report)));
            assertThrows(
                    CaseUnknown.class,
                    () -> authority.call(() -> desk.decide(report, decision(CaseState.CONTESTED), key())));
            assertTrue(authority.call(() -> desk.list(all())).stream()
                    .noneMatch(c -> c.country().equals(new CountryCode("UZ"))));
        }
        assertEquals(CaseState.OPEN, desk.state(report).state());
        assertEquals(List.of("PASS OK"), status());
    }

    @Test
    @DisplayName("DIS-5 DIS-6 the authority reads reports and contacts, auditors no contacts")
    void readers() {
        var report = report(document);
        var read = read(report);
        assertEquals(Optional.of(document), read.document());
        assertEquals(WORDS, read.reports().get(0).words());
        assertEquals(Optional.of(EMAIL), read.reports().get(0).contact());
        var audited = callers.auditor().call(() -> desk.get(report));
        assertEquals(WORDS, audited.reports().get(0).words());
        assertEquals(Optional.empty(), audited.reports().get(0).contact());
        var listed = callers.authority("UZ")
                .call(() -> desk.list(new CaseFilter(Optional.of(CaseState.OPEN), read.id() - 1, 1)));
        assertEquals(List.of(report), listed.stream().map(DisputedCase::number).toList());
        assertEquals(List.of(), listed.get(0).reports());
    }

    @Test
    @DisplayName("DIS-5 a CAB sees a case about its document once it is contested, and nothing of who reported what")
    void its_cab() {
        var report = report(document);
        var cab = callers.cab("UZ0007");
        assertThrows(CaseUnknown.class, () -> cab.call(() -> desk.get(report)));
        assertTrue(listedBy("UZ0007").isEmpty());
        decide(report, CaseState.CONTESTED);
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
                () -> cab.call(() -> desk.decide(report, decision(CaseState.DISMISSED), key())));
        assertEquals(CaseState.CONTESTED, desk.state(report).state());
    }

    @Test
    @DisplayName(
            "DIS-3 a number that is not on record is taken like one that is; a country that takes no part is refused")
    void not_on_record() {
        var unknown = DocumentId.of(document.cab(), DocumentType.E_COC, 2020, "ZZZZZZZ");
        var report = report(unknown);
        assertEquals(new CountryCode("UZ"), desk.state(report).authority());
        assertEquals(Optional.of(unknown), read(report).document());
        var file = report(Reported.read("", "ab".repeat(32), "PK"), key());
        assertEquals(new CountryCode("PK"), desk.state(file).authority());
        var refused = assertThrows(ReportRefused.class, () -> report(Reported.read("no number", "", "DE"), key()));
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
        var report = report(Reported.read("", sha256, "PK"), key());
        assertEquals(Optional.of(document), read(report).document());
        assertEquals(desk.state(report).authority(), new CountryCode("UZ"));
        report(document);
        assertEquals(1, cases());
    }

    @Test
    @DisplayName("DIS-6 how to reach a reporter is gone 90 days after the case was closed, and not before")
    void forgotten() {
        var report = report(document);
        decide(report, CaseState.DISMISSED);
        try {
            ClockInContainer.putAhead(Duration.ofDays(89));
            contacts.remove();
            assertEquals(Optional.of(EMAIL), read(report).reports().get(0).contact());
            ClockInContainer.putAhead(Duration.ofDays(91));
            contacts.remove();
            assertEquals(Optional.empty(), read(report).reports().get(0).contact());
        } finally {
            ClockInContainer.putAhead(Duration.ZERO);
        }
        var open = report(document);
        assertEquals(0, tables.count("SELECT COUNT(*) FROM case_contact WHERE report = '" + report + "'"));
        assertEquals(1, tables.count("SELECT COUNT(*) FROM case_contact WHERE report = '" + open + "'"));
    }

    @Test
    @DisplayName("DIS-7 a report sent again gets the same number, and two strangers with the same key do not meet")
    void repeated() {
        var key = key();
        var about = Reported.read(document.value(), "", "");
        var first = report(about, key);
        var before = tables.counts();
        assertEquals(first, report(about, key));
        assertTrue(tables.addedSince(before).isEmpty());
        assertNotEquals(first, desk.report(report(about, "Other words."), key));
        var portal = callers.portal("PK");
        portal.run(() -> desk.report(report(about, WORDS), key));
        assertThrows(
                IdempotencyKeyReused.class, () -> portal.run(() -> desk.report(report(about, "Other words."), key)));
    }

    @Test
    @DisplayName("DIS-7 a decision sent again is made once, and another under its key is refused")
    void decided_again() {
        var report = report(document);
        var authority = callers.authority("UZ");
        var key = key();
        var first = authority.call(() -> desk.decide(report, decision(CaseState.CONTESTED), key));
        var before = tables.counts();
        assertEquals(first, authority.call(() -> desk.decide(report, decision(CaseState.CONTESTED), key)));
        assertThrows(
                IdempotencyKeyReused.class,
                () -> authority.call(() -> desk.decide(report, decision(CaseState.DISMISSED), key)));
        assertTrue(tables.addedSince(before).isEmpty());
    }

    @Test
    @DisplayName("DIS-8 the application's own user can change neither reports nor decisions, nor what a case is about")
    void guarded() {
        var report = report(document);
        decide(report, CaseState.DISMISSED);
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
        var report = report(document);
        var told = "SELECT content FROM journal_event WHERE number > " + before + " ORDER BY number";
        var received = tables.strings(told);
        assertEquals(1, received.size());
        for (var secret : List.of(WORDS, EMAIL, report.value(), document.value())) {
            assertTrue(!received.get(0).contains(secret), received.get(0));
        }
        decide(report, CaseState.CONTESTED);
        assertTrue(tables.strings(told).get(1).contains(document.value()));
        assertTrue(tables.strings(told).get(1).contains("CASE_CONTESTED"));
    }

    private CaseNumber report(DocumentId about) {
        return report(Reported.read(about.value(), "", ""), key());
    }

    private CaseNumber report(Reported about, IdempotencyKey key) {
        return desk.report(report(about, WORDS), key);
    }

    private static NewReport report(Reported about, String words) {
        return new NewReport(
                about, ReportKind.OTHER_GOODS, words, Optional.of(EMAIL), "en", Optional.of(new CountryCode("PK")));
    }

    private void decide(CaseNumber report, CaseState decision) {
        callers.authority("UZ").run(() -> desk.decide(report, decision(decision), key()));
    }

    private static NewDecision decision(CaseState decision) {
        return new NewDecision(decision, "GOODS_DIFFER", "Inspected on the spot.");
    }

    private DisputedCase read(CaseNumber report) {
        return callers.authority("UZ").call(() -> desk.get(report));
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

    private IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    private Verdict ask() {
        return verifier.ask(new Question(
                new Question.TypedId(document.value(), Optional.empty()), Optional.empty(), Optional.empty()));
    }

    private List<String> status() {
        return ask().findings().stream()
                .filter(f -> f.check().equals("status"))
                .map((Finding f) -> f.outcome() + " " + f.code())
                .toList();
    }

    private long cases() {
        return tables.count("SELECT COUNT(*) FROM dispute_case WHERE subject = '" + document + "'");
    }
}
