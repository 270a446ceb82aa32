package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.dispute.Contest;
import org.carec.ecert.dispute.Contested;
import org.carec.ecert.dispute.DisputeDesk;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.registry.CabRegister;
import org.carec.ecert.registry.KeyHistory;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredCab;
import org.carec.ecert.registry.ScopeQuestion;
import org.carec.ecert.revocation.RevocationLists;
import org.carec.ecert.revocation.StandingAtCa;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegistriesTest {

    private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
    private static final CabCode CAB = new CabCode("UZ0007");
    private static final String KEY = "k";

    private static final DocumentId DOCUMENT = new DocumentId("UZ0007-C26-4K7M2QX-8");
    private static final Contest CONTEST = new Contest(new CountryCode("UZ"), NOW);

    private final Changes changes = new Changes();
    private final Registries registries = new Registries();
    private int looks;
    private List<DocumentId> everContested = List.of();
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void empty() {
        registries.changes = changes;
        registries.cabRegister = new CabRegister() {
            @Override
            public Optional<RegisteredCab> find(CabCode code) {
                looks++;
                return Optional.empty();
            }
        };
        registries.keyRegister = new KeyRegister() {
            @Override
            public KeyHistory history(String keyId) {
                looks++;
                meanwhile.run();
                return new KeyHistory(keyId, List.of());
            }
        };
        registries.lists = new RevocationLists() {
            @Override
            public StandingAtCa standing(String key) {
                looks++;
                return new StandingAtCa(key, Optional.empty());
            }
        };
        registries.disputes = new DisputeDesk() {
            @Override
            public Contested contested() {
                looks++;
                return new Contested(everContested);
            }

            @Override
            public Optional<Contest> contest(DocumentId document, Instant at) {
                return Optional.of(CONTEST);
            }
        };
    }

    @Test
    @DisplayName(
            "VER-13 what the registries say is looked up once for questions that follow at once, and judged for each")
    void looks_once() {
        for (int i = 0; i < 2; i++) {
            assertThat(registries.keySince(KEY, NOW, NOW).code()).isEqualTo("KEY_NOT_REGISTERED");
            assertThat(registries.certificateSince(KEY, NOW, NOW).code()).isEqualTo("OK");
            assertThat(registries.nameOf(CAB)).isEqualTo("UZ0007");
            var day = LocalDate.of(2026, 5, 1 + i);
            assertThat(registries.authority(question(day)).get(0).evidence()).containsEntry("on", day.toString());
        }
        assertThat(looks).isEqualTo(3);
    }

    @Test
    @DisplayName("VER-13 after something has happened each registry is looked up again")
    void looks_again() {
        ask();
        changes.note(happened());
        ask();
        assertThat(looks).isEqualTo(6);
    }

    @Test
    @DisplayName("VER-13 what was read before something happened is not kept after it")
    void keeps_nothing_overtaken() {
        meanwhile = () -> changes.note(happened());
        registries.keySince(KEY, NOW, NOW);
        registries.keySince(KEY, NOW, NOW);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    @DisplayName("VER-15 one look tells which documents were ever contested, and only about those it is asked when")
    void asks_about_few() {
        assertThat(registries.contest(DOCUMENT, NOW)).isEmpty();
        everContested = List.of(DOCUMENT);
        assertThat(registries.contest(DOCUMENT, NOW)).isEmpty();
        assertThat(looks).isEqualTo(1);
        changes.note(happened());
        assertThat(registries.contest(DOCUMENT, NOW)).contains(CONTEST);
    }

    @Test
    @DisplayName("VER-15 when too many were contested to be told, it is asked about every document")
    void asks_about_each() {
        everContested = Collections.nCopies(5001, new DocumentId("PK0002-C26-QRT7AYN-1"));
        assertThat(registries.contest(DOCUMENT, NOW)).contains(CONTEST);
        everContested = Collections.nCopies(5000, new DocumentId("PK0002-C26-QRT7AYN-1"));
        changes.note(happened());
        assertThat(registries.contest(DOCUMENT, NOW)).isEmpty();
    }

    private void ask() {
        registries.keySince(KEY, NOW, NOW);
        registries.certificateSince(KEY, NOW, NOW);
        registries.nameOf(CAB);
    }

    private static JournalEvent happened() {
        return new JournalEvent("KEY_REVOKED", KEY, Map.of());
    }

    private static ScopeQuestion question(LocalDate day) {
        return new ScopeQuestion(CAB, DocumentType.E_COC, List.of(), List.of(), day);
    }
}
