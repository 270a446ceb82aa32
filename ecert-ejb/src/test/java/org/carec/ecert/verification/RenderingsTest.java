package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Verdict.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RenderingsTest {

    private final Renderings renderings = new Renderings();
    private int written;

    @Test
    @DisplayName(
            "VER-13 an answer given again is written once in each form; another answer that says the same is written anew")
    void by_answer() {
        var answer = answer();
        assertThat(write(answer, "en")).isSameAs(write(answer, "en"));
        assertThat(written).isEqualTo(1);
        write(answer, "ru");
        assertThat(answer).isEqualTo(answer());
        write(answer(), "en");
        assertThat(written).isEqualTo(3);
    }

    @Test
    @DisplayName("VER-13 what is kept of one answer is bounded")
    void bounded() {
        var answer = answer();
        for (int round = 0; round < 2; round++) {
            for (int form = 0; form < 100; form++) {
                write(answer, "form " + form);
            }
        }
        assertThat(written).isEqualTo(100 + 100 - 8);
    }

    private byte[] write(Verdict answer, String form) {
        return renderings.of(answer, form, () -> new byte[] {(byte) ++written});
    }

    private static Verdict answer() {
        var findings = List.of(Finding.fail(CheckName.IDENTIFIER, IdReading.UNKNOWN_IDENTIFIER, "", Map.of()));
        return new Verdict(
                Answer.INVALID,
                Asked.BY_ID,
                findings,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
