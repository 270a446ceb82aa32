package org.carec.ecert.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import org.carec.ecert.container.WorldInContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class JournalContainerIT {

    @Inject
    WorldInContainer world;

    @Inject
    JournalInContainer journal;

    @BeforeEach
    void open() throws InterruptedException {
        world.awaitOpen();
    }

    @Test
    @DisplayName("JOU-1 an event stands with the change it tells of")
    void stands_with_its_change() {
        journal.append("JOU-1-kept");
        assertEquals(1, journal.count("JOU-1-kept"));
    }

    @Test
    @DisplayName("JOU-1 an event falls with the change it tells of")
    void falls_with_its_change() {
        assertThrows(EJBException.class, () -> journal.appendAndFail("JOU-1-lost"));
        assertEquals(0, journal.count("JOU-1-lost"));
    }

    @Test
    @DisplayName("JOU-2 the application's own user can neither change nor delete a row")
    void cannot_be_touched() {
        journal.append("JOU-2");
        refused("UPDATE journal_event SET content = '{}' WHERE subject = 'JOU-2'");
        refused("DELETE FROM journal_event WHERE subject = 'JOU-2'");
        refused("TRUNCATE journal_event");
        refused("DROP TRIGGER journal_event_no_delete");
        assertEquals(1, journal.count("JOU-2"));
    }

    private void refused(String sql) {
        var refusal = assertThrows(EJBException.class, () -> journal.execute(sql));
        assertTrue(
                rootCause(refusal).getMessage().matches("(?s).*(journal rows are never|denied).*"), refusal::toString);
    }

    private static Throwable rootCause(Throwable thrown) {
        return thrown.getCause() == null ? thrown : rootCause(thrown.getCause());
    }
}
