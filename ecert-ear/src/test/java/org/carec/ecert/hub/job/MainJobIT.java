package org.carec.ecert.hub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.carec.ecert.hub.demo.WorldOnHub.LABORATORY;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import java.util.Optional;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.toolkit.ApiProblem;
import org.carec.ecert.hub.toolkit.Question;
import org.carec.ecert.hub.toolkit.StatusChange;
import org.carec.ecert.hub.toolkit.Submission;
import org.carec.ecert.hub.toolkit.Verdict.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reserve, sign, push, verify: the hub's main job over HTTP, on really signed files. */
class MainJobIT {

    private WorldOnHub world;

    @BeforeEach
    void open() throws Exception {
        world = SharedWorld.get();
    }

    @Test
    @DisplayName("VER-6 ID, QR code, SHA-256 and file of a pushed document are VALID")
    void every_way_of_asking_is_answered_the_same() {
        var ready = world.ready(CERTIFIER);
        world.cab(CERTIFIER).push(ready.submission(), key());
        var pdf = ready.submission().pdf();
        for (var question : new Question[] {
            Question.about(ready.id()),
            Question.about(ready.reservation().qrContent()),
            Question.about(Sha256.hex(pdf)),
            Question.file(pdf)
        }) {
            var verdict = world.importer().verify(question.importedTo("PK"));
            assertThat(verdict.outcome()).as(verdict.json().toPrettyString()).isEqualTo(Outcome.VALID);
        }
    }

    @Test
    @DisplayName("VER-7 a pushed file with one byte changed is INVALID")
    void a_changed_byte_is_noticed() {
        var ready = world.ready(LABORATORY);
        world.cab(LABORATORY).push(ready.submission(), key());
        var pdf = ready.submission().pdf();
        for (int at = 100; at < pdf.length; at += pdf.length / 12) {
            var changed = pdf.clone();
            changed[at] ^= 1;
            var verdict = world.importer().verify(Question.file(changed));
            assertThat(verdict.outcome()).as("byte " + at).isEqualTo(Outcome.INVALID);
            assertThat(verdict.reasons()).as("byte " + at).isNotEmpty();
        }
    }

    @Test
    @DisplayName("EXC-7 a withdrawn certificate is INVALID at once, and was VALID before")
    void withdrawal_is_seen_at_once() {
        var ready = world.ready(CERTIFIER);
        world.cab(CERTIFIER).push(ready.submission(), key());
        var before = java.time.Clock.systemUTC().instant().toString();
        var withdraw = new StatusChange("WITHDRAW", "PRODUCT_NO_LONGER_CONFORMS", "A test.", Optional.empty());
        world.cab(CERTIFIER).change(ready.id(), withdraw, key());
        var now = world.importer().verify(Question.about(ready.id()));
        assertThat(now.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(now.reasons()).contains("WITHDRAWN");
        var then = world.importer().verify(Question.about(ready.id()).asOf(before));
        assertThat(then.outcome()).as(then.json().toPrettyString()).isEqualTo(Outcome.VALID);
    }

    @Test
    @DisplayName("EXC-8 an annulment counts only when body and authority have both asked for it")
    void annulment_takes_two() {
        var ready = world.ready(CERTIFIER);
        world.cab(CERTIFIER).push(ready.submission(), key());
        var annul = new StatusChange("ANNUL", "ISSUED_IN_ERROR", "A test.", Optional.empty());
        var waiting = world.cab(CERTIFIER).change(ready.id(), annul, key());
        assertThat(waiting.path("proposedAnnulment").path("by").asText()).isEqualTo("CAB");
        assertThat(world.importer().verify(Question.about(ready.id())).outcome())
                .isEqualTo(Outcome.VALID);
        var done = world.authority("UZ").change(ready.id(), annul, key());
        assertThat(done.has("proposedAnnulment")).isFalse();
        var verdict = world.importer().verify(Question.about(ready.id()));
        assertThat(verdict.reasons()).contains("ANNULLED");
    }

    @Test
    @DisplayName("EXC-4 a change of status sent again under its key is made once; the key is for nothing else")
    void a_repeated_change_is_made_once() {
        var ready = world.ready(CERTIFIER);
        world.cab(CERTIFIER).push(ready.submission(), key());
        var suspend = new StatusChange("SUSPEND", "SURVEILLANCE_DEVIATION", "A test.", Optional.empty());
        var key = key();
        var first = world.cab(CERTIFIER).change(ready.id(), suspend, key);
        var again = world.cab(CERTIFIER).change(ready.id(), suspend, key);
        assertThat(again.path("status").asText()).isEqualTo("SUSPENDED");
        assertThat(again.path("history")).isEqualTo(first.path("history")).hasSize(1);
        var restore = new StatusChange("RESTORE", "SURVEILLANCE_PASSED", "A test.", Optional.empty());
        assertThatThrownBy(() -> world.cab(CERTIFIER).change(ready.id(), restore, key))
                .isInstanceOfSatisfying(
                        ApiProblem.class, p -> assertThat(p.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    @DisplayName("EXC-11 a push without reservation gets its number from the hub")
    void a_push_needs_no_reservation() {
        var metadata = world.metadata(LABORATORY);
        var reservation = world.cab(LABORATORY).reserve(metadata.toString(), key());
        var other = world.metadata(LABORATORY);
        var pdf = world.signed(LABORATORY, world.paper(LABORATORY, other, reservation));
        var pushed = world.cab(LABORATORY).push(new Submission(other.toString(), pdf, Optional.empty()), key());
        var id = pushed.path("documentId").asText();
        assertThat(id).isNotEqualTo(reservation.documentId());
        assertThat(world.importer().verify(Question.about(id)).outcome()).isEqualTo(Outcome.VALID);
    }

    @Test
    @DisplayName("VER-1 a number that was reserved and never used is INVALID")
    void a_reservation_is_no_document() {
        var ready = world.ready(CERTIFIER);
        var verdict = world.importer().verify(Question.about(ready.reservation().qrContent()));
        assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
    }
}
