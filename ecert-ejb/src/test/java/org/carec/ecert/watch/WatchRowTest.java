package org.carec.ecert.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.watch.Verdicts.NOON;
import static org.carec.ecert.watch.Verdicts.WATCHED;

import java.time.Duration;
import org.carec.ecert.verification.Verdict.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WatchRowTest {

    private final WatchRow watch = new WatchRow(Channel.MAIL, WATCHED, Verdicts.valid(NOON), NOON);

    @Test
    @DisplayName(
            "WAT-1 another answer is a change, with what it was, what it is and what decides it; the same again is none")
    void changes() {
        var change = watch.learn(Verdicts.withdrawn(NOON.plusSeconds(1))).orElseThrow();

        assertThat(change.before()).isEqualTo(new GivenAnswer(Answer.VALID, "", "ACCEPTED"));
        assertThat(change.after()).isEqualTo(new GivenAnswer(Answer.INVALID, "WITHDRAWN", "ACCEPTED"));
        assertThat(change.reason()).contains(Verdicts.WITHDRAWN);
        assertThat(change.objection()).isEmpty();
        assertThat(watch.learn(Verdicts.withdrawn(NOON.plusSeconds(2)))).isEmpty();
        assertThat(watch.learn(Verdicts.valid(NOON.plusSeconds(3)))).isPresent();
    }

    @Test
    @DisplayName("WAT-1 that a country no longer accepts it is a change, though the answer is the same")
    void acceptance() {
        var change = watch.learn(Verdicts.refused(NOON.plusSeconds(1))).orElseThrow();

        assertThat(change.after()).isEqualTo(new GivenAnswer(Answer.VALID, "", "NO_ARRANGEMENT"));
        assertThat(change.objection().orElseThrow().code()).isEqualTo("NO_ARRANGEMENT");
        assertThat(change.reason()).isEmpty();
    }

    @Test
    @DisplayName("WAT-1 that the hub cannot tell is no change, nor that it can again")
    void untold() {
        assertThat(watch.learn(Verdicts.untold(NOON.plusSeconds(1)))).isEmpty();
        assertThat(watch.learn(Verdicts.valid(NOON.plusSeconds(2)))).isEmpty();
    }

    @Test
    @DisplayName("WAT-1 where the hub could not tell at first, the watch begins with the first answer there is")
    void begins_later() {
        var late = new WatchRow(Channel.MAIL, WATCHED, Verdicts.untold(NOON), NOON);

        assertThat(late.given()).isEmpty();
        assertThat(late.learn(Verdicts.valid(NOON.plusSeconds(1)))).isEmpty();
        assertThat(late.learn(Verdicts.withdrawn(NOON.plusSeconds(2)))).isPresent();
    }

    @Test
    @DisplayName(
            "WAT-6 an answer that is older than the one remembered changes nothing: a slow node does not undo a quick one's look")
    void older() {
        assertThat(watch.learn(Verdicts.withdrawn(NOON.plusSeconds(5)))).isPresent();
        assertThat(watch.learn(Verdicts.valid(NOON.plusSeconds(4)))).isEmpty();
        assertThat(watch.given().orElseThrow().answer()).isEqualTo(Answer.INVALID);
    }

    @Test
    @DisplayName(
            "WAT-7 what happens while a watch is looked at makes it due again, though the look itself found nothing")
    void hurried() {
        var lease = NOON.plusSeconds(120);
        watch.lend(lease);
        watch.giveBack(lease, NOON.plus(Duration.ofMinutes(10)));
        assertThat(watch).extracting("due").isEqualTo(NOON.plus(Duration.ofMinutes(10)));
        watch.lend(lease);
        watch.begin(NOON, null); // as a hint does
        watch.giveBack(lease, NOON.plus(Duration.ofMinutes(10)));
        assertThat(watch).extracting("due").isEqualTo(NOON);
    }
}
