package org.carec.ecert.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.dispute.CaseState.CONTESTED;
import static org.carec.ecert.dispute.CaseState.DISMISSED;
import static org.carec.ecert.dispute.CaseState.OPEN;
import static org.carec.ecert.dispute.CaseState.SETTLED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaseStateTest {

    private static final Map<CaseState, Set<CaseState>> STEPS = Map.of(
            OPEN, Set.of(CONTESTED, DISMISSED),
            CONTESTED, Set.of(SETTLED, DISMISSED),
            SETTLED, Set.of(),
            DISMISSED, Set.of());

    @Test
    @DisplayName("DIS-4 a case goes from open over contested to settled, or is dismissed, and nothing else")
    void steps() {
        for (var state : CaseState.values()) {
            assertThat(Arrays.stream(CaseState.values()).filter(state::leadsTo).collect(Collectors.toSet()))
                    .as(state.name())
                    .isEqualTo(STEPS.get(state));
            assertThat(state.isFinal()).isEqualTo(STEPS.get(state).isEmpty());
        }
    }

    @Test
    @DisplayName("DIS-1 settled is only what was contested")
    void settled_after_contested() {
        assertThat(EnumSet.allOf(CaseState.class).stream().filter(state -> state.leadsTo(SETTLED)))
                .containsExactly(CONTESTED);
    }
}
