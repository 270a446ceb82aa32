package org.carec.ecert.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carec.ecert.access.HubPrincipal;
import org.carec.ecert.access.NotYours;
import org.carec.ecert.access.Role;
import org.carec.ecert.container.CallerInContainer;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A certificate of UZ0007 for Pakistan, and everybody who may and may not see it. */
@ExtendWith(ArquillianExtension.class)
class TenancyContainerIT {

    private static final StatusChange CHANGE =
            new StatusChange(Event.SUSPEND, "TESTED", "", Optional.empty(), Optional.empty());

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

    private Submission submission;
    private RegisteredDocument document;

    @BeforeEach
    void document() throws InterruptedException {
        world.stand();
        submission = pushes.submission("UZ0007");
        document = pushes.push("UZ0007", submission);
    }

    @Test
    @DisplayName("EXC-11 its CAB, that CAB's authority, the country it is for and the auditor see document and file")
    void seen() {
        for (var caller : List.of(
                callers.cab("UZ0007"),
                callers.authority("UZ"),
                callers.authority("PK"),
                callers.portal("PK"),
                callers.auditor())) {
            assertEquals(document, caller.call(() -> register.get(document.id())));
            assertArrayEquals(submission.pdf(), caller.call(() -> register.pdf(document.id())));
            assertEquals(Optional.empty(), caller.call(() -> register.proposedAnnulment(document.id())));
        }
    }

    @Test
    @DisplayName("EXC-11 for another CAB, authority or country there is no such document, at any door")
    void unseen() {
        var before = tables.counts();
        for (var stranger : strangers()) {
            for (var door : doors(stranger)) {
                assertThrows(DocumentUnknown.class, () -> stranger.run(door), stranger.toString());
            }
        }
        assertTrue(tables.addedSince(before).isEmpty());
    }

    @Test
    @DisplayName("EXC-11 what is not there and what is not shown are answered in the same words")
    void same_words() {
        var none = DocumentId.of(document.id().cab(), DocumentType.E_COC, 2026, "ZZZZZZZ");
        var owner = callers.cab("UZ0007");
        var stranger = callers.cab("UZ0008");
        var absent = assertThrows(DocumentUnknown.class, () -> owner.call(() -> register.get(none)));
        var hidden = assertThrows(DocumentUnknown.class, () -> stranger.call(() -> register.get(document.id())));
        assertEquals(absent.getMessage(), hidden.getMessage());
        assertEquals(absent.code(), hidden.code());
    }

    @Test
    @DisplayName("EXC-11 who may see a document of another may neither change it nor have its cover slip")
    void not_touched() {
        var authority = callers.authority("PK");
        assertThrows(NotYours.class, () -> authority.call(() -> register.change(document.id(), CHANGE, pushes.key())));
        assertThrows(NotYours.class, () -> authority.call(() -> register.coverSlip(document.id())));
    }

    @Test
    @DisplayName("EXC-13 its CAB and that CAB's authority have a cover slip made")
    void cover_slip() {
        for (var caller : List.of(callers.cab("UZ0007"), callers.authority("UZ"))) {
            var slip = caller.call(() -> register.coverSlip(document.id()));
            assertEquals("%PDF-", new String(slip, 0, 5, StandardCharsets.US_ASCII));
        }
    }

    @Test
    @DisplayName("EXC-11 a CAB lists its own documents, and nobody else's")
    void listed() {
        pushes.registered("UZ0008");
        for (var cab : List.of("UZ0007", "UZ0008", "PK0001")) {
            var listed = callers.cab(cab).call(() -> register.list(new DocumentFilter("", 100)));
            assertEquals(cab.equals("UZ0007"), listed.stream().anyMatch(d -> d.id().equals(document.id())), cab);
            assertTrue(listed.stream().allMatch(d -> d.id().cab().value().equals(cab)), cab);
        }
    }

    @Test
    @DisplayName("EXC-11 a CAB pushes, tries and reserves for itself only, and an authority for nobody")
    void own_pushes() {
        var another = callers.cab("UZ0008");
        var mine = pushes.submission("UZ0007");
        var before = tables.counts();
        assertThrows(NotYours.class, () -> another.call(() -> register.register(mine)));
        assertThrows(NotYours.class, () -> another.call(() -> register.validate(mine)));
        assertThrows(NotYours.class, () -> another.call(() -> desk.reserve(mine.metadata(), pushes.key())));
        var officer = callers.with(HubPrincipal.ofCountry("uz-officer", new CountryCode("UZ")), Role.CAB_OFFICER);
        assertThrows(NotYours.class, () -> officer.call(() -> register.register(mine)));
        assertThrows(NotYours.class, () -> officer.call(() -> register.validate(mine)));
        assertThrows(NotYours.class, () -> officer.call(() -> register.list(new DocumentFilter("", 100))));
        assertThrows(NotYours.class, () -> officer.call(() -> desk.reserve(mine.metadata(), pushes.key())));
        assertTrue(tables.addedSince(before).isEmpty());
    }

    @Test
    @DisplayName("EXC-11 the verdict finds every document, whoever asks")
    void for_the_verdict() {
        assertEquals(Optional.of(document), register.find(document.id()));
        assertEquals(Optional.of(document), register.findByFile(document.pdfSha256()));
        assertTrue(!desk.isReserved(document.id()));
    }

    @Test
    @DisplayName("EXC-11 no door of documents and reservations was left out of these tests")
    void complete() {
        var tried = Set.of(
                "register",
                "validate",
                "change",
                "proposedAnnulment",
                "get",
                "pdf",
                "coverSlip",
                "list",
                "find",
                "findByFile",
                "reserve",
                "isReserved");
        var doors = new TreeSet<String>();
        for (var service : List.of(DocumentRegister.class, ReservationDesk.class)) {
            Arrays.stream(service.getDeclaredMethods())
                    .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                    .forEach(m -> doors.add(m.getName()));
        }
        assertEquals(new TreeSet<>(tried), doors);
    }

    /** In each role that opens a door to documents. */
    private List<CallerInContainer> strangers() {
        return List.of(
                callers.cab("UZ0008"),
                callers.cab("PK0001"),
                callers.authority("KG"),
                callers.portal("UZ"),
                callers.portal("KG"),
                callers.with(HubPrincipal.ofCountry("kg-auditor", new CountryCode("KG")), Role.AUDITOR),
                callers.with(HubPrincipal.ofHub("nobody's"), Role.CAB_OFFICER));
    }

    /** The doors his role opens. */
    private List<Runnable> doors(CallerInContainer caller) {
        var id = document.id();
        var doors = new ArrayList<Runnable>(
                List.of(() -> register.get(id), () -> register.pdf(id), () -> register.proposedAnnulment(id)));
        if (caller.roles().contains(Role.CAB_OFFICER) || caller.roles().contains(Role.AUTHORITY_ADMIN)) {
            doors.add(() -> register.change(id, CHANGE, pushes.key()));
            doors.add(() -> register.coverSlip(id));
        }
        return doors;
    }
}
