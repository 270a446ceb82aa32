package org.carec.ecert.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.exchange.PushesInContainer;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict.Answer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
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

    private Question question;
    private String id;

    @BeforeEach
    void asked() throws InterruptedException {
        world.stand();
        id = pushes.registered("UZ0007").id().value();
        question = new Question(new TypedId(id, Optional.empty()), Optional.empty(), Optional.empty());
        assertEquals(Answer.VALID, verifier.ask(question).answer());
    }

    @Test
    @DisplayName("VER-13 a withdrawal on another node is in every answer five seconds later")
    void withdrawn_elsewhere() throws InterruptedException {
        tables.execute("INSERT INTO document_status_event"
                + " (document, event, party, reason, note, effective_from, recorded, actor) VALUES ('" + id
                + "', 'WITHDRAW', 'CAB', 'ERROR_IN_DOCUMENT', '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'another node')");
        askingMeanwhile(PROMISED);
        assertEquals(Answer.INVALID, verifier.ask(question).answer());
    }

    @Test
    @DisplayName("VER-13 what another node has entered in the registry is in every answer five seconds later")
    void entered_elsewhere() throws InterruptedException {
        var name = name();
        tables.execute("UPDATE cab SET name = 'Renamed elsewhere' WHERE code = 'UZ0007'");
        try {
            askingMeanwhile(PROMISED);
            assertEquals("Renamed elsewhere", name());
        } finally {
            tables.execute("UPDATE cab SET name = '" + name + "' WHERE code = 'UZ0007'");
        }
    }

    private String name() {
        return verifier.ask(question).document().orElseThrow().cabName();
    }

    /** Whoever asks all the time keeps no answer alive by asking. */
    private void askingMeanwhile(Duration time) throws InterruptedException {
        for (var end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            verifier.ask(question);
            Thread.sleep(100);
        }
    }
}
