package org.carec.ecert.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusRulesTest {

    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    static final RegisteredDocument ACTIVE = RegisteredDocuments.certificate("4K7M2QX");
    static final RegisteredDocument SUCCESSOR = RegisteredDocuments.certificate("0000001");

    @ParameterizedTest
    @EnumSource(
            value = Event.class,
            names = {"WITHDRAW", "REPLACE", "ANNUL"})
    @DisplayName("EXC-7 nothing follows withdrawal, replacement and annulment")
    void final_states(Event last) {
        var ended = RegisteredDocuments.certificate("4K7M2QX", StatusHistoryTest.event(last, "2026-05-01T00:00:00Z"));
        for (var event : Event.values()) {
            assertRefused(ended, Party.CAB, change(event), "The document is");
        }
    }

    @Test
    @DisplayName("EXC-7 from each status, exactly what the life cycle has")
    void life_cycle() {
        var suspended = RegisteredDocuments.certificate(
                "4K7M2QX", StatusHistoryTest.event(Event.SUSPEND, "2026-05-01T00:00:00Z"));
        assertThat(allowed(ACTIVE, NOW)).isEqualTo("[SUSPEND, WITHDRAW, REPLACE, ANNUL]");
        assertThat(allowed(suspended, NOW)).isEqualTo("[RESTORE, WITHDRAW, ANNUL]");
        assertThat(allowed(ACTIVE, Instant.parse("2027-04-01T00:00:00Z"))).isEqualTo("[ANNUL]");
    }

    @Test
    @DisplayName("EXC-7 a test report is not suspended, but recalled")
    void reports() {
        var report = RegisteredDocuments.report("4K7M2QX");
        assertRefused(report, Party.CAB, change(Event.SUSPEND), "Only certificates");
        StatusRules.require(report, Party.AUTHORITY, change(Event.WITHDRAW), NOW);
    }

    @Test
    @DisplayName("EXC-12 a change counts from a time that has come, and not from before the last one")
    void effective_from() {
        StatusRules.require(ACTIVE, Party.CAB, change(Event.WITHDRAW, RegisteredDocuments.REGISTERED), NOW);
        assertRefused(ACTIVE, Party.CAB, change(Event.WITHDRAW, NOW.plusMillis(1)), "effectiveFrom");
        var early = RegisteredDocuments.REGISTERED.minusMillis(1);
        assertRefused(ACTIVE, Party.CAB, change(Event.WITHDRAW, early), "effectiveFrom");
        var suspended = RegisteredDocuments.certificate(
                "4K7M2QX", StatusHistoryTest.event(Event.SUSPEND, "2026-05-01T00:00:00Z"));
        var before = Instant.parse("2026-04-30T00:00:00Z");
        assertRefused(suspended, Party.CAB, change(Event.RESTORE, before), "effectiveFrom");
    }

    @Test
    @DisplayName("EXC-7 a successor is another living document of the same CAB and type; the CAB alone replaces")
    void successors() {
        StatusRules.requireSuccessor(ACTIVE, SUCCESSOR, NOW);
        for (var wrong : Arrays.asList(
                ACTIVE,
                RegisteredDocuments.report("0000001"),
                RegisteredDocuments.certificate(
                        "0000001", StatusHistoryTest.event(Event.WITHDRAW, "2026-05-01T00:00:00Z")))) {
            assertThatThrownBy(() -> StatusRules.requireSuccessor(ACTIVE, wrong, NOW))
                    .isInstanceOf(StatusNotAllowed.class);
        }
        assertRefused(ACTIVE, Party.AUTHORITY, change(Event.REPLACE), "Only the CAB");
        var without = new StatusChange(Event.REPLACE, "AMENDED", "", Optional.empty(), Optional.empty());
        assertRefused(ACTIVE, Party.CAB, without, "REPLACE names");
        var stray = new StatusChange(Event.SUSPEND, "A_B", "", Optional.empty(), Optional.of(SUCCESSOR.id()));
        assertRefused(ACTIVE, Party.CAB, stray, "REPLACE names");
    }

    @Test
    @DisplayName("EXC-7 who suspended it restores it")
    void same_party() {
        StatusRules.requireSameParty(Party.CAB, Party.CAB);
        assertThatThrownBy(() -> StatusRules.requireSameParty(Party.AUTHORITY, Party.CAB))
                .isInstanceOf(StatusNotAllowed.class);
    }

    @Test
    @DisplayName("EXC-8 both sides annul for one reason")
    void one_reason() {
        StatusRules.requireSameReason("ISSUED_IN_ERROR", "ISSUED_IN_ERROR");
        assertThatThrownBy(() -> StatusRules.requireSameReason("ISSUED_IN_ERROR", "FORGERY"))
                .isInstanceOf(StatusNotAllowed.class)
                .hasMessageContaining("ISSUED_IN_ERROR");
    }

    @Test
    @DisplayName("EXC-8 the side and the actor that proposed an annulment cannot confirm it")
    void four_eyes() {
        var word = StatusHistoryTest.event(Event.ANNUL, "2026-05-01T00:00:00Z");
        var proposal = new AnnulmentProposal("UZ0007-C26-4K7M2QX-8", Party.CAB, word);
        assertThat(proposal.actorBeside(Party.AUTHORITY, "uz-portal")).isEqualTo("uz0007-it");
        assertThatThrownBy(() -> proposal.actorBeside(Party.CAB, "uz0007-other"))
                .isInstanceOf(SecondPartyNeeded.class);
        assertThatThrownBy(() -> proposal.actorBeside(Party.AUTHORITY, "uz0007-it"))
                .isInstanceOf(SecondPartyNeeded.class);
    }

    private static String allowed(RegisteredDocument document, Instant now) {
        return Arrays.stream(Event.values())
                .filter(event -> isAllowed(document, event, now))
                .toList()
                .toString();
    }

    private static boolean isAllowed(RegisteredDocument document, Event event, Instant now) {
        try {
            StatusRules.require(document, Party.CAB, change(event), now);
            return true;
        } catch (StatusNotAllowed refused) {
            return false;
        }
    }

    private static void assertRefused(RegisteredDocument document, Party party, StatusChange change, String why) {
        assertThatThrownBy(() -> StatusRules.require(document, party, change, NOW))
                .isInstanceOf(StatusNotAllowed.class)
                .hasMessageStartingWith(why);
    }

    private static StatusChange change(Event event) {
        var successor = Optional.of(SUCCESSOR.id()).filter(id -> event == Event.REPLACE);
        return new StatusChange(event, "TESTED", "", Optional.empty(), successor);
    }

    private static StatusChange change(Event event, Instant effectiveFrom) {
        return new StatusChange(event, "TESTED", "", Optional.of(effectiveFrom), Optional.empty());
    }
}
