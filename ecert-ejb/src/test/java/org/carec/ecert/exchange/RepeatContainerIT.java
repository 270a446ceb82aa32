package org.carec.ecert.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.access.HubPrincipal;
import org.carec.ecert.access.NotYours;
import org.carec.ecert.access.Role;
import org.carec.ecert.container.AtOnceInContainer;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Problem;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RepeatContainerIT {

    private static final int AT_ONCE = 12;

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
    ReservationDesk desk;

    @BeforeEach
    void world() throws InterruptedException {
        world.stand();
    }

    @Test
    @DisplayName("EXC-4 a push repeated with the same key is answered the same, and writes nothing")
    void same_again() {
        var submission = pushes.submission("UZ0007");
        var document = pushes.push("UZ0007", submission);
        var before = tables.counts();
        assertEquals(document, pushes.push("UZ0007", submission));
        assertTrue(tables.addedSince(before).isEmpty());
    }

    @Test
    @DisplayName(
            "EXC-4 a key that was used is refused for any other request: other bytes, other metadata, a reservation")
    void other_bytes() {
        var first = pushes.submission("UZ0007");
        pushes.push("UZ0007", first);
        var before = tables.counts();
        var pdf = pushes.pdf(world.signer("UZ0007"));
        var metadata = pushes.metadata("UZ0007");
        for (var other : List.of(
                new Submission(first.metadata(), pdf, first.reserved(), first.key()),
                new Submission(metadata, first.pdf(), first.reserved(), first.key()))) {
            assertThrows(IdempotencyKeyReused.class, () -> pushes.push("UZ0007", other));
        }
        var uz0007 = callers.cab("UZ0007");
        assertThrows(
                IdempotencyKeyReused.class,
                () -> uz0007.call(
                        () -> desk.reserve(first.metadata(), first.key().orElseThrow())));
        assertTrue(tables.addedSince(before).isEmpty());
    }

    @Test
    @DisplayName("EXC-4 keys are a client's own: another client of the CAB may use the same for something else")
    void own_keys() {
        var first = pushes.submission("UZ0007");
        var document = pushes.push("UZ0007", first);
        var colleague = callers.with(HubPrincipal.ofCab("uz0007-two", new CabCode("UZ0007")), Role.CAB_OFFICER);
        var other = pushes.submission("UZ0007");
        var second = new Submission(other.metadata(), other.pdf(), other.reserved(), first.key());
        assertTrue(!document.id()
                .equals(colleague.call(() -> register.register(second)).id()));
        var refusal = assertThrows(PushRefused.class, () -> pushes.push("UZ0007", again(first)));
        assertEquals(Set.of("NUMBER_TAKEN", "PDF_TAKEN"), Set.copyOf(against(refusal)));
    }

    @Test
    @DisplayName("EXC-4 equal pushes at once give one document, and all its answer")
    void at_once() {
        var submission = pushes.submission("UZ0007");
        var uz0007 = callers.cab("UZ0007");
        var before = tables.counts();
        var answers = AtOnceInContainer.run(AT_ONCE, i -> uz0007.call(() -> register.register(submission)));
        assertEquals(1, answers.stream().distinct().count(), answers::toString);
        assertEquals(1, tables.addedSince(before).get("document"));
        assertEquals(1, tables.addedSince(before).get("journal_event"));
    }

    @Test
    @DisplayName("EXC-5 one reservation pushed under many keys at once is used once")
    void used_once() {
        var metadata = pushes.metadata("UZ0007");
        var reserved = pushes.reserve("UZ0007", metadata).id();
        var uz0007 = callers.cab("UZ0007");
        var before = tables.counts();
        var answers = AtOnceInContainer.run(AT_ONCE, i -> {
            var submission = pushes.submission("UZ0007", metadata, Optional.of(reserved));
            try {
                return uz0007.call(() -> register.register(submission)).id().value();
            } catch (PushRefused refusal) {
                return against(refusal).contains("RESERVATION_USED")
                        ? "RESERVATION_USED"
                        : refusal.findings().toString();
            }
        });
        assertEquals(Set.of(reserved.value(), "RESERVATION_USED"), Set.copyOf(answers));
        assertEquals(1, answers.stream().filter(reserved.value()::equals).count());
        assertEquals(1, tables.addedSince(before).get("document"));
    }

    @Test
    @DisplayName("EXC-5 a reservation is for the CAB it was given to, for the metadata it declared, for its term")
    void own_reservation() {
        var metadata = pushes.metadata("UZ0007");
        var reserved = pushes.reserve("UZ0007", metadata).id();
        assertEquals(
                List.of("RESERVATION_NOT_YOURS"),
                against("UZ0008", pushes.submission("UZ0008", pushes.metadata("UZ0008"), Optional.of(reserved))));
        assertEquals(
                List.of("METADATA_DIFFERS_FROM_RESERVATION"),
                against("UZ0007", pushes.submission("UZ0007", pushes.metadata("UZ0007"), Optional.of(reserved))));
        var unknown = DocumentId.of(new CabCode("UZ0007"), DocumentType.E_COC, 2026, "ZZZZZZ1");
        assertEquals(
                List.of("RESERVATION_UNKNOWN"),
                against("UZ0007", pushes.submission("UZ0007", metadata, Optional.of(unknown))));
        var expired = DocumentId.of(new CabCode("UZ0007"), DocumentType.E_COC, 2026, "ZZZZZZ2");
        tables.execute("INSERT INTO reservation SELECT '" + expired
                + "', cab, metadata, metadata_sha256, seal, reserved, '2025-01-01', actor FROM reservation WHERE id = '"
                + reserved + "'");
        assertEquals(
                List.of("RESERVATION_EXPIRED"),
                against("UZ0007", pushes.submission("UZ0007", metadata, Optional.of(expired))));
        assertEquals(
                reserved,
                pushes.push("UZ0007", pushes.submission("UZ0007", metadata, Optional.of(reserved)))
                        .id());
    }

    @Test
    @DisplayName("EXC-5 a number is reserved for the caller's own CAB only, and told apart from one that was used")
    void reserving() {
        var metadata = pushes.metadata("UZ0007");
        assertThrows(NotYours.class, () -> pushes.reserve("UZ0008", metadata));
        var reservation = pushes.reserve("UZ0007", metadata);
        assertTrue(desk.isReserved(reservation.id()));
        pushes.push("UZ0007", pushes.submission("UZ0007", metadata, Optional.of(reservation.id())));
        assertTrue(!desk.isReserved(reservation.id()));
        var wrong = new String(metadata, StandardCharsets.UTF_8).replace("851660", "999999");
        var before = tables.counts();
        assertThrows(MetadataRefused.class, () -> pushes.reserve("UZ0007", wrong.getBytes(StandardCharsets.UTF_8)));
        assertTrue(tables.addedSince(before).isEmpty());
    }

    private List<String> against(String cab, Submission submission) {
        return against(assertThrows(PushRefused.class, () -> pushes.push(cab, submission)));
    }

    private static List<String> against(Problem refusal) {
        return refusal.findings().stream()
                .filter(Registration::isAgainst)
                .map(Finding::code)
                .toList();
    }

    /** The same under another key. */
    private Submission again(Submission submission) {
        return new Submission(
                submission.metadata(), submission.pdf(), submission.reserved(), Optional.of(pushes.key()));
    }
}
