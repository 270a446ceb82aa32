package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.CabCode;
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

    private final Changes changes = new Changes();
    private final Registries registries = new Registries();
    private int looks;
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
