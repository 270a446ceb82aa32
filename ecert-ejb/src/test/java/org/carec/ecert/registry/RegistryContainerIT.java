package org.carec.ecert.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.HsCode;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RegistryContainerIT {

    private static final LocalDate DAY = LocalDate.parse("2026-02-10");

    @Inject
    Nomenclature nomenclature;

    @Inject
    WorldInContainer world;

    @Inject
    RegistryInContainer registry;

    @Inject
    Clock clock;

    @BeforeEach
    void open() throws InterruptedException {
        world.awaitOpen();
    }

    @Test
    @DisplayName("REG-7 what the registry said for a day, as known at a moment, has an exact answer")
    void as_known_at() throws InterruptedException {
        var cab = new CabCode("XA0001");
        var before = moment();
        registry.found(cab);
        var founded = moment();
        registry.become(cab, RegisteredCab.Status.SUSPENDED, DAY.minusDays(1), "boris");
        registry.execute("UPDATE cab SET name = 'After' WHERE code = 'XA0001'");
        registry.execute(
                "UPDATE scope_standard SET standard = 'ISO 1' WHERE scope_entry IN (SELECT s.id FROM scope_entry s"
                        + " JOIN accreditation a ON a.id = s.accreditation WHERE a.cab = 'XA0001')");
        assertEquals(List.of("CAB_NOT_AUTHORISED"), registry.judge(cab, DAY));
        assertEquals(List.of("OK"), registry.judgeAsKnownAt(cab, DAY, founded));
        assertEquals(List.of("CAB_NOT_AUTHORISED"), registry.judgeAsKnownAt(cab, DAY, before));
        assertEquals(Optional.of("Before"), registry.nameAsKnownAt(cab, founded));
        assertEquals(Optional.of("After"), registry.nameAsKnownAt(cab, moment()));
        assertEquals(Optional.empty(), registry.nameAsKnownAt(cab, before));
    }

    @Test
    @DisplayName("REG-1 a day is judged by the steps that had taken effect by then")
    void for_a_day() {
        var cab = new CabCode("XB0001");
        registry.found(cab);
        registry.become(cab, RegisteredCab.Status.SUSPENDED, DAY, "boris");
        assertEquals(List.of("OK"), registry.judge(cab, DAY.minusDays(1)));
        assertEquals(List.of("CAB_NOT_AUTHORISED"), registry.judge(cab, DAY));
    }

    @Test
    @DisplayName("REG-2 the list finds a CAB by the product and the standard its scope covers")
    void listed_by_scope() {
        registry.found(new CabCode("XC0001"));
        assertTrue(listed("851660", RegistryInContainer.STANDARD).contains("XC0001"));
        assertEquals(List.of(), listed("0813", RegistryInContainer.STANDARD));
        assertEquals(List.of(), listed("851660", "ISO 1"));
    }

    @Test
    @DisplayName("REG-12 a code and the chapter it lies in both find a CAB, another heading does not")
    void searched_by_chapter() {
        registry.found(new CabCode("XF0001"));
        for (var hs : List.of("85", "8516", "851660", "8516609000")) {
            assertTrue(searched(within(hs)).contains("XF0001"), hs);
        }
        for (var hs : List.of("84", "8517", "8501")) {
            assertFalse(searched(within(hs)).contains("XF0001"), hs);
        }
    }

    @Test
    @DisplayName(
            "REG-12 a CAB is found by part of its name in either language and by the beginning of a standard, and no sign is a pattern")
    void searched_by_words() {
        registry.found(new CabCode("XG0001"));
        for (var name : List.of("Befo", "BEFORE", "avval")) {
            assertTrue(searched(named(name, "IEC 60335")).contains("XG0001"), name);
        }
        for (var name : List.of("%", "B_fore", "!", "After")) {
            assertEquals(List.of(), searched(named(name, "IEC 60335")), name);
        }
        assertEquals(List.of(), searched(named("Before", "60335")));
        assertEquals(List.of(), searched(named("Before", "IEC%")));
    }

    @Test
    @DisplayName("REG-12 the register comes in pages, by code")
    void searched_in_pages() {
        registry.found(new CabCode("XP0001"));
        registry.found(new CabCode("XP0002"));
        assertEquals(List.of("XP0001"), searched(page("", 1)));
        assertEquals(List.of("XP0002"), searched(page("XP0001", 1)));
        assertEquals(List.of(), searched(page("XP0002", 1)));
    }

    @Test
    @DisplayName("REG-12 titles are found for codes of any length")
    void titles() {
        var codes = Set.of(new HsCode("85"), new HsCode("851660"), new HsCode("8516609000"), new HsCode("9999"));
        assertEquals(
                Set.of("85", "851660", "8516609000"),
                nomenclature.titles(codes).keySet().stream().map(HsCode::value).collect(Collectors.toSet()));
        assertEquals(
                nomenclature.titles(codes).get(new HsCode("851660")),
                nomenclature.titles(codes).get(new HsCode("8516609000")));
    }

    private List<String> searched(CabFilter filter) {
        return registry.list(filter);
    }

    private static CabFilter within(String hs) {
        return new CabFilter(none(), none(), Optional.of(new HsCode(hs)), none(), none(), "X", 100);
    }

    private static CabFilter named(String name, String standard) {
        return new CabFilter(
                Optional.of(new CountryCode("XG")), none(), none(), Optional.of(standard), Optional.of(name), "", 100);
    }

    private static CabFilter page(String after, int limit) {
        return new CabFilter(Optional.of(new CountryCode("XP")), none(), none(), none(), none(), after, limit);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    @Test
    @DisplayName("REG-7 the application's own user cannot rewrite a step of a life cycle")
    void history_stands() {
        registry.found(new CabCode("XD0001"));
        refused("UPDATE cab_event SET status = 'AUTHORISED' WHERE cab = 'XD0001'", "never changed");
        refused("DELETE FROM cab_event WHERE cab = 'XD0001'", "never deleted");
        refused("DELETE FROM accreditation_event", "never deleted");
    }

    @Test
    @DisplayName("REG-8 the database gives a public key to one CAB only, for ever")
    void one_owner() {
        registry.found(new CabCode("XE0001"));
        registry.found(new CabCode("XE0002"));
        var spki = "ab".repeat(32);
        registry.execute("INSERT INTO public_key_owner (spki_sha256, cab) VALUES ('" + spki + "', 'XE0001')");
        registry.execute(key("cd".repeat(32), "XE0001", spki));
        refused(key("ef".repeat(32), "XE0002", spki), "signing_key_owner");
        refused("UPDATE public_key_owner SET cab = 'XE0002' WHERE spki_sha256 = '" + spki + "'", "for ever");
        refused("DELETE FROM signing_key WHERE spki_sha256 = '" + spki + "'", "never deleted");
    }

    private List<String> listed(String hs, String standard) {
        return registry.list(
                new CabFilter(Optional.empty(), Optional.of(new HsCode(hs)), Optional.of(standard), "X", 100));
    }

    private static String key(String id, String cab, String spki) {
        return "INSERT INTO signing_key (id, cab, purpose, spki_sha256, certificate) VALUES ('%s', '%s', 'DOCUMENT_SIGNING', '%s', 'x')"
                .formatted(id, cab, spki);
    }

    /** A moment apart from what was written before it and what will be after. */
    private Instant moment() throws InterruptedException {
        Thread.sleep(20);
        var now = clock.instant();
        Thread.sleep(20);
        return now;
    }

    private void refused(String sql, String why) {
        Throwable refusal = assertThrows(EJBException.class, () -> registry.execute(sql));
        while (refusal.getCause() != null) {
            refusal = refusal.getCause();
        }
        assertTrue(refusal.getMessage().contains(why), refusal::toString);
    }
}
