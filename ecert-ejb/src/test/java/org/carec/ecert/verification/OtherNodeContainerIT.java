package org.carec.ecert.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.exchange.PushesInContainer;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict.Answer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What another node has written: rows in the database of which nobody here was told. */
@ExtendWith(ArquillianExtension.class)
class OtherNodeContainerIT {

    private static final Duration PROMISED = Duration.ofSeconds(5);

    @Inject
    WorldInContainer world;

    @Inject
    PushesInContainer pushes;

    @Inject
    TablesInContainer tables;

    @Inject
    Verifier verifier;

    @Test
    @DisplayName(
            "VER-13 a withdrawal, an entry and a revocation that another node has written are in every answer five seconds later")
    void written_elsewhere() throws InterruptedException {
        world.stand();
        var withdrawn = asked();
        var other = asked();
        withdrawElsewhere(withdrawn);
        var name = verifier.ask(other).document().orElseThrow().cabName();
        rename("Renamed elsewhere");
        revokeElsewhere(other);
        try {
            askingMeanwhile(withdrawn, other);
            assertEquals(Answer.INVALID, verifier.ask(withdrawn).answer());
            var told = verifier.ask(other);
            assertEquals("Renamed elsewhere", told.document().orElseThrow().cabName());
            assertTrue(told.findings().stream().anyMatch(f -> f.code().equals("KEY_LATER_REVOKED")));
        } finally {
            rename(name);
            tables.execute("DELETE FROM revoked_key WHERE signing_key = " + key(other));
            askingMeanwhile(withdrawn, other);
        }
    }

    /** About a new document, that was asked about before. */
    private Question asked() {
        var id = pushes.registered("UZ0007").id().value();
        var question = new Question(new TypedId(id, Optional.empty()), Optional.empty(), Optional.empty());
        assertEquals(Answer.VALID, verifier.ask(question).answer());
        return question;
    }

    private void withdrawElsewhere(Question question) {
        tables.execute("INSERT INTO document_status_event"
                + " (document, event, party, reason, note, effective_from, recorded, actor) VALUES (" + id(question)
                + ", 'WITHDRAW', 'CAB', 'ERROR_IN_DOCUMENT', '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'another node')");
    }

    private void rename(String name) {
        tables.execute("UPDATE cab SET name = '" + name + "' WHERE code = 'UZ0007'");
    }

    private void revokeElsewhere(Question question) {
        tables.execute("INSERT INTO revoked_key (signing_key, since, recorded_at) VALUES (" + key(question)
                + ", UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
    }

    private static String key(Question question) {
        return "(SELECT key_id FROM document WHERE id = " + id(question) + ")";
    }

    private static String id(Question question) {
        return "'" + ((TypedId) question.subject()).typed() + "'";
    }

    /** Whoever asks all the time keeps no answer alive by asking. */
    private void askingMeanwhile(Question one, Question other) throws InterruptedException {
        for (var end = System.nanoTime() + PROMISED.toNanos(); System.nanoTime() < end; ) {
            verifier.ask(one);
            verifier.ask(other);
            Thread.sleep(100);
        }
    }
}
