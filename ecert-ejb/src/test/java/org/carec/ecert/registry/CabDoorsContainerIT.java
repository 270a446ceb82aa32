package org.carec.ecert.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.access.HubPrincipal;
import org.carec.ecert.access.NotYours;
import org.carec.ecert.access.Role;
import org.carec.ecert.container.CallerInContainer;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How an authority takes up a CAB, and who may not. */
@ExtendWith(ArquillianExtension.class)
class CabDoorsContainerIT {

    private static final LocalDate BEGIN = LocalDate.parse("2025-01-01");
    private static final String STANDARD = "IEC 60335-1:2020";

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    TablesInContainer tables;

    @Inject
    CabRegister register;

    private CallerInContainer authority;
    private CallerInContainer colleague;

    @BeforeEach
    void world() throws InterruptedException {
        world.stand();
        authority = callers.authority("UZ");
        colleague = callers.with(HubPrincipal.ofCountry("uz-colleague", new CountryCode("UZ")), Role.AUTHORITY_ADMIN);
    }

    @Test
    @DisplayName(
            "REG-2 a CAB certifies once two people of its authority have authorised it and granted its accreditation")
    void taken_up() {
        var cab = applied("UZ0101");
        authorise(cab);
        assertEquals(List.of("ACCREDITATION_NOT_IN_FORCE"), judged(cab));
        authority.run(() -> register.propose(accreditation(cab, "G-1")));
        assertEquals(List.of("ACCREDITATION_NOT_IN_FORCE"), judged(cab));
        colleague.run(() -> register.change("UZAK", "G-1", granted()));
        assertEquals(List.of("OK"), judged(cab));
        assertEquals(
                List.of(
                        "CAB_APPLIED",
                        "CAB_CONNECTION_TEST",
                        "CAB_AUTHORISED",
                        "ACCREDITATION_PROPOSED",
                        "ACCREDITATION_GRANTED"),
                tables.strings("SELECT kind FROM journal_event WHERE subject = 'UZ0101' ORDER BY number"));
    }

    @Test
    @DisplayName("REG-2 who applied for a CAB cannot authorise it, and who entered an accreditation cannot grant it")
    void second_person() {
        var cab = applied("UZ0102");
        authority.run(() -> register.change(cab, to(RegisteredCab.Status.CONNECTION_TEST)));
        var before = tables.counts();
        assertThrows(
                SecondPersonNeeded.class,
                () -> authority.run(() -> register.change(cab, to(RegisteredCab.Status.AUTHORISED))));
        assertEquals(Map.of(), tables.addedSince(before));
        colleague.run(() -> register.change(cab, to(RegisteredCab.Status.AUTHORISED)));
        authority.run(() -> register.propose(accreditation(cab, "G-2")));
        assertThrows(SecondPersonNeeded.class, () -> authority.run(() -> register.change("UZAK", "G-2", granted())));
        assertEquals(List.of("ACCREDITATION_NOT_IN_FORCE"), judged(cab));
    }

    @Test
    @DisplayName("ACC-1 another country's authority neither applies for, changes nor accredits a CAB")
    void foreign_authority() {
        var cab = applied("UZ0103");
        authorise(cab);
        authority.run(() -> register.propose(accreditation(cab, "G-3")));
        var foreign = callers.authority("PK");
        var before = tables.counts();
        for (var door : List.<Runnable>of(
                () -> register.apply(newCab("UZ0104")),
                () -> register.change(cab, to(RegisteredCab.Status.SUSPENDED)),
                () -> register.propose(accreditation(cab, "G-4")),
                () -> register.change("UZAK", "G-3", granted()))) {
            assertThrows(NotYours.class, () -> foreign.run(door));
        }
        assertEquals(Map.of(), tables.addedSince(before));
    }

    @Test
    @DisplayName("ACC-1 a CAB that has the role of an authority by mistake still changes no CAB, not even itself")
    void own_cab() {
        var principal = HubPrincipal.ofCab("uz0007-it", new CabCode("UZ0007"));
        var cab = callers.with(principal, Role.CAB_OFFICER, Role.AUTHORITY_ADMIN);
        var before = tables.counts();
        assertThrows(NotYours.class, () -> cab.run(() -> register.apply(newCab("UZ0104"))));
        assertThrows(
                NotYours.class,
                () -> cab.run(() -> register.change(new CabCode("UZ0008"), to(RegisteredCab.Status.SUSPENDED))));
        assertEquals(Map.of(), tables.addedSince(before));
    }

    @Test
    @DisplayName("REG-6 what the registers do not know is refused, and nothing is entered")
    void unknown() {
        var cab = applied("UZ0105");
        var before = tables.counts();
        var admin = callers.admin("anna");
        assertThrows(AlreadyEntered.class, () -> authority.run(() -> register.apply(newCab("UZ0105"))));
        assertThrows(EntryRefused.class, () -> admin.run(() -> register.apply(newCab("QQ0001"))));
        assertThrows(
                NotEntered.class,
                () -> authority.run(() -> register.change(new CabCode("UZ0199"), to(RegisteredCab.Status.SUSPENDED))));
        assertThrows(NotEntered.class, () -> authority.run(() -> register.change("UZAK", "none", granted())));
        assertThrows(
                EntryRefused.class,
                () -> authority.run(() -> register.propose(accreditation(cab, "G-5", "NOBODY", "8516"))));
        assertThrows(
                UnknownHsCode.class,
                () -> authority.run(() -> register.propose(accreditation(cab, "G-5", "UZAK", "999999"))));
        assertThrows(
                StepNotAllowed.class,
                () -> authority.run(() -> register.change(cab, to(RegisteredCab.Status.AUTHORISED))));
        assertEquals(Map.of(), tables.addedSince(before));
    }

    @Test
    @DisplayName("REG-7 a step falls when its journal event fails")
    void with_its_event() {
        var cab = applied("UZ0106");
        var before = tables.counts();
        tables.refusing("journal_event", () -> {
            assertThrows(RuntimeException.class, () -> applied("UZ0107"));
            assertThrows(
                    RuntimeException.class,
                    () -> authority.run(() -> register.change(cab, to(RegisteredCab.Status.CONNECTION_TEST))));
            assertThrows(
                    RuntimeException.class, () -> authority.run(() -> register.propose(accreditation(cab, "G-6"))));
        });
        assertEquals(Map.of(), tables.addedSince(before));
        assertTrue(register.find(new CabCode("UZ0107")).isEmpty());
    }

    private CabCode applied(String code) {
        authority.run(() -> register.apply(newCab(code)));
        return new CabCode(code);
    }

    private void authorise(CabCode cab) {
        authority.run(() -> register.change(cab, to(RegisteredCab.Status.CONNECTION_TEST)));
        colleague.run(() -> register.change(cab, to(RegisteredCab.Status.AUTHORISED)));
    }

    private List<String> judged(CabCode cab) {
        var hs = List.of(new HsCode("851660"));
        var question = new ScopeQuestion(cab, DocumentType.E_COC, hs, List.of(STANDARD), today());
        return register.judge(question).stream().map(f -> f.code()).toList();
    }

    private static NewCab newCab(String code) {
        return new NewCab(new CabCode(code), "CAB", "CAB", "1 Main Street");
    }

    private Change<RegisteredCab.Status> to(RegisteredCab.Status status) {
        return new Change<>(status, today(), "tested");
    }

    private Change<RegisteredAccreditation.Status> granted() {
        return new Change<>(RegisteredAccreditation.Status.GRANTED, today(), "tested");
    }

    private LocalDate today() {
        return world.today();
    }

    private static NewAccreditation accreditation(CabCode cab, String number) {
        return accreditation(cab, number, "UZAK", "8516");
    }

    private static NewAccreditation accreditation(CabCode cab, String number, String body, String hs) {
        var period = new Period(BEGIN, Optional.empty());
        var entry = new ScopeEntry(DocumentType.E_COC, Nomenclature.EDITION, new HsCode(hs), List.of(STANDARD), period);
        return new NewAccreditation(cab, number, body, "ISO/IEC 17065", period, List.of(entry));
    }
}
