package org.carec.ecert.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.access.HubPrincipal;
import org.carec.ecert.access.NotYours;
import org.carec.ecert.access.Role;
import org.carec.ecert.container.AtOnceInContainer;
import org.carec.ecert.container.CallerInContainer;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class StatusContainerIT {

    private static final int AT_ONCE = 8;

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    PushesInContainer pushes;

    @Inject
    TablesInContainer tables;

    @Inject
    DocumentRegister register;

    @Inject
    Clock clock;

    private CallerInContainer cab;
    private CallerInContainer authority;
    private RegisteredDocument document;

    @BeforeEach
    void document() throws InterruptedException {
        world.stand();
        cab = callers.cab("UZ0007");
        authority = callers.authority("UZ");
        document = pushes.registered("UZ0007");
    }

    @Test
    @DisplayName("EXC-7 what was withdrawn stays withdrawn, whoever asks")
    void withdrawn() {
        change(cab, Event.WITHDRAW);
        for (var event : List.of(Event.SUSPEND, Event.RESTORE, Event.WITHDRAW, Event.ANNUL)) {
            assertThrows(StatusNotAllowed.class, () -> change(cab, event), event.name());
            assertThrows(StatusNotAllowed.class, () -> change(authority, event), event.name());
        }
        assertEquals(Status.WITHDRAWN, status());
        assertEquals(1, rows());
    }

    @Test
    @DisplayName("EXC-15 a document that was asked about before is told with what has happened since")
    void history_since() {
        assertEquals(List.of(), register.find(document.id()).orElseThrow().history());
        change(cab, Event.SUSPEND);
        assertEquals(List.of(Event.SUSPEND), events(register.find(document.id())));
        change(cab, Event.WITHDRAW);
        assertEquals(List.of(Event.SUSPEND, Event.WITHDRAW), events(register.findByFile(document.pdfSha256())));
        var again = register.find(document.id()).orElseThrow();
        assertEquals(document, again.withHistory(List.of()));
    }

    private static List<Event> events(Optional<RegisteredDocument> found) {
        return found.orElseThrow().history().stream().map(StatusEvent::event).toList();
    }

    @Test
    @DisplayName("EXC-7 what was replaced stays replaced, and names a document of the same CAB that is registered")
    void replaced() {
        var successor = pushes.registered("UZ0007").id();
        var foreign = pushes.registered("UZ0008").id();
        assertThrows(StatusNotAllowed.class, () -> replace(document.id()));
        assertThrows(StatusNotAllowed.class, () -> replace(foreign));
        assertEquals(Status.ACTIVE, status());
        replace(successor);
        assertEquals(Status.REPLACED, status());
        assertEquals(Optional.of(successor), seen().history().get(0).successor());
        assertThrows(StatusNotAllowed.class, () -> change(authority, Event.WITHDRAW));
    }

    @Test
    @DisplayName("EXC-8 an annulment waits for the authority when its CAB has asked, and no other will do")
    void asked_by_the_cab() {
        var waiting = change(cab, Event.ANNUL);
        assertEquals(Optional.of(Party.CAB), waiting.annulment().map(ProposedAnnulment::by));
        assertEquals(Status.ACTIVE, status());
        var colleague = callers.with(HubPrincipal.ofCab("uz0007-two", new CabCode("UZ0007")), Role.CAB_OFFICER);
        assertThrows(SecondPartyNeeded.class, () -> change(cab, Event.ANNUL));
        assertThrows(SecondPartyNeeded.class, () -> change(colleague, Event.ANNUL));
        assertThrows(DocumentUnknown.class, () -> change(callers.authority("KG"), Event.ANNUL));
        assertThrows(NotYours.class, () -> change(callers.authority("PK"), Event.ANNUL));
        assertEquals(0, rows());
        change(authority, Event.ANNUL);
        assertEquals(Status.ANNULLED, status());
        assertEquals("uz0007-it, uz-authority", seen().history().get(0).actor());
        assertThrows(StatusNotAllowed.class, () -> change(cab, Event.RESTORE));
    }

    @Test
    @DisplayName("EXC-8 an annulment the authority has asked for waits for the CAB, and one name is not two people")
    void asked_by_the_authority() {
        var both = callers.with(HubPrincipal.ofCountry("uz0007-it", new CountryCode("UZ")), Role.AUTHORITY_ADMIN);
        change(both, Event.ANNUL);
        assertThrows(SecondPartyNeeded.class, () -> change(authority, Event.ANNUL));
        assertThrows(SecondPartyNeeded.class, () -> change(cab, Event.ANNUL));
        assertEquals(Status.ACTIVE, status());
        var colleague = callers.with(HubPrincipal.ofCab("uz0007-two", new CabCode("UZ0007")), Role.CAB_OFFICER);
        change(colleague, Event.ANNUL);
        assertEquals(Status.ANNULLED, status());
        assertEquals(Status.ANNULLED, seen().statusAt(document.registered()));
    }

    @Test
    @DisplayName("EXC-8 both sides at once annul it once")
    void both_at_once() {
        AtOnceInContainer.run(2, i -> change(i == 0 ? cab : authority, Event.ANNUL));
        assertEquals(Status.ANNULLED, status());
        assertEquals(1, rows());
        assertEquals(
                1, tables.count("SELECT COUNT(*) FROM annulment_proposal WHERE document = '" + document.id() + "'"));
    }

    @Test
    @DisplayName("EXC-12 a change counts neither from the future nor from before what was done last")
    void in_order() {
        var now = clock.instant();
        refusedFrom(now.plus(Duration.ofMinutes(5)));
        refusedFrom(document.registered().minusMillis(1));
        change(cab, Event.SUSPEND, Optional.of(document.registered()));
        change(cab, Event.RESTORE, Optional.empty());
        refusedFrom(document.registered());
        var history = seen().history();
        assertEquals(
                List.of(Event.SUSPEND, Event.RESTORE),
                history.stream().map(StatusEvent::event).toList());
        assertEquals(Status.SUSPENDED, seen().statusAt(document.registered()));
        assertEquals(Status.ACTIVE, status());
    }

    @Test
    @DisplayName("EXC-12 of several changes at once one is made, and the others find it made")
    void one_at_a_time() {
        var made = AtOnceInContainer.run(AT_ONCE, i -> {
            try {
                change(cab, Event.SUSPEND);
                return true;
            } catch (StatusNotAllowed tooLate) {
                return false;
            }
        });
        assertEquals(1, made.stream().filter(m -> m).count(), made::toString);
        assertEquals(1, rows());
    }

    @Test
    @DisplayName("EXC-12 who suspended a document restores it")
    void same_party() {
        change(authority, Event.SUSPEND);
        assertThrows(StatusNotAllowed.class, () -> change(cab, Event.RESTORE));
        change(authority, Event.RESTORE);
        assertEquals(Status.ACTIVE, status());
    }

    @Test
    @DisplayName("EXC-4 a change repeated with the same key is made once; another change under it is refused")
    void repeated() {
        var key = pushes.key();
        var first = cab.call(() -> register.change(document.id(), of(Event.SUSPEND, Optional.empty()), key));
        var before = tables.counts();
        assertEquals(first, cab.call(() -> register.change(document.id(), of(Event.SUSPEND, Optional.empty()), key)));
        assertThrows(
                IdempotencyKeyReused.class,
                () -> cab.call(() -> register.change(document.id(), of(Event.WITHDRAW, Optional.empty()), key)));
        assertTrue(tables.addedSince(before).isEmpty());
    }

    @Test
    @DisplayName("EXC-1 a change of status falls when its journal event fails, its key unused")
    void with_its_event() {
        var key = pushes.key();
        var before = tables.counts();
        tables.refusing(
                "journal_event",
                () -> assertThrows(
                        RuntimeException.class,
                        () -> cab.call(
                                () -> register.change(document.id(), of(Event.SUSPEND, Optional.empty()), key))));
        assertTrue(tables.addedSince(before).isEmpty());
        cab.call(() -> register.change(document.id(), of(Event.SUSPEND, Optional.empty()), key));
        assertEquals(Status.SUSPENDED, status());
    }

    @Test
    @DisplayName("EXC-9 a document whose last day has passed is expired, without a row that says so")
    void expired() {
        var today = world.today();
        var metadata = pushes.metadata("UZ0007", today.minusDays(30), today.minusDays(1));
        document = pushes.push("UZ0007", pushes.submission("UZ0007", metadata, Optional.empty()));
        assertEquals(Status.EXPIRED, status());
        assertThrows(StatusNotAllowed.class, () -> change(cab, Event.WITHDRAW));
        assertEquals(0, rows());
        change(cab, Event.ANNUL);
        change(authority, Event.ANNUL);
        assertEquals(Status.ANNULLED, status());
    }

    private ChangedStatus change(CallerInContainer caller, Event event) {
        return change(caller, event, Optional.empty());
    }

    private ChangedStatus change(CallerInContainer caller, Event event, Optional<Instant> from) {
        return caller.call(() -> register.change(document.id(), of(event, from), pushes.key()));
    }

    private static StatusChange of(Event event, Optional<Instant> from) {
        return new StatusChange(event, "TESTED", "", from, Optional.empty());
    }

    private void replace(DocumentId successor) {
        var change = new StatusChange(Event.REPLACE, "TESTED", "", Optional.empty(), Optional.of(successor));
        cab.run(() -> register.change(document.id(), change, pushes.key()));
    }

    private void refusedFrom(Instant from) {
        assertThrows(StatusNotAllowed.class, () -> change(cab, Event.SUSPEND, Optional.of(from)), from::toString);
    }

    private RegisteredDocument seen() {
        return cab.call(() -> register.get(document.id()));
    }

    private Status status() {
        return seen().statusAt(clock.instant());
    }

    private long rows() {
        return tables.count("SELECT COUNT(*) FROM document_status_event WHERE document = '" + document.id() + "'");
    }
}
