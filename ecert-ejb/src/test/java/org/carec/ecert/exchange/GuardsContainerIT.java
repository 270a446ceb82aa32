package org.carec.ecert.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class GuardsContainerIT {

    private static final List<String> GUARDED = List.of(
            "document",
            "document_file",
            "document_product",
            "document_standard",
            "document_destination",
            "document_status_event",
            "annulment_proposal",
            "reservation",
            "answered_request");

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    PushesInContainer pushes;

    @Inject
    TablesInContainer tables;

    @Inject
    DocumentRegister register;

    /** A row in every guarded table. */
    @BeforeEach
    void rows() throws InterruptedException {
        world.stand();
        var metadata = pushes.metadata("UZ0007");
        var reserved = pushes.reserve("UZ0007", metadata).id();
        pushes.push("UZ0007", pushes.submission("UZ0007", metadata, Optional.of(reserved)));
        for (var event : List.of(StatusEvent.Event.SUSPEND, StatusEvent.Event.ANNUL)) {
            var change = new StatusChange(event, "TESTED", "", Optional.empty(), Optional.empty());
            callers.cab("UZ0007").run(() -> register.change(reserved, change, pushes.key()));
        }
    }

    @Test
    @DisplayName(
            "EXC-2 the application's own user changes no row of a document, its file, its status or its reservation")
    void no_update() {
        for (var table : GUARDED) {
            for (var column : columns(table)) {
                refused("UPDATE %1$s SET %2$s = %2$s".formatted(table, column), "never changed");
            }
            refused(
                    "INSERT INTO %1$s SELECT * FROM %1$s ON DUPLICATE KEY UPDATE %2$s = VALUES(%2$s)"
                            .formatted(table, columns(table).get(1)),
                    "never changed");
        }
    }

    @Test
    @DisplayName("EXC-2 nor does it delete or replace one")
    void no_delete() {
        var before = tables.counts();
        for (var table : GUARDED) {
            refused("DELETE FROM " + table, "never deleted");
            refused("REPLACE INTO %1$s SELECT * FROM %1$s".formatted(table), "never deleted|foreign key");
        }
        assertTrue(tables.addedSince(before).isEmpty());
    }

    @Test
    @DisplayName("EXC-2 nor may it empty, alter or drop a table, or take a guard away")
    void no_definition() {
        for (var table : GUARDED) {
            assertTrue(tables.count("SELECT COUNT(*) FROM " + table) > 0, table);
            refused("TRUNCATE " + table, "denied");
            refused("ALTER TABLE " + table + " ADD COLUMN more INT", "denied");
            refused("DROP TABLE " + table, "denied");
            refused("RENAME TABLE " + table + " TO other", "denied");
            refused("DROP TRIGGER " + table + "_no_update", "denied");
            refused("DROP TRIGGER " + table + "_no_delete", "denied");
        }
        refused("CREATE TRIGGER mine BEFORE INSERT ON document FOR EACH ROW SET NEW.number = 'x'", "denied");
    }

    @Test
    @DisplayName("EXC-2 every table of documents and reservations is guarded")
    void all_guarded() {
        var found = tables.strings("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND (table_name LIKE 'document%' OR table_name LIKE 'reserv%' OR table_name LIKE 'annul%')");
        found.forEach(table -> assertTrue(GUARDED.contains(table), table));
        assertEquals(GUARDED.size() - 1, found.size());
    }

    private List<String> columns(String table) {
        return tables.strings("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND table_name = '" + table + "' ORDER BY ordinal_position");
    }

    private void refused(String sql, String why) {
        Throwable refusal = assertThrows(RuntimeException.class, () -> tables.execute(sql), sql);
        while (refusal.getCause() != null) {
            refusal = refusal.getCause();
        }
        var told = refusal.getMessage();
        assertTrue(told.matches("(?s).*(" + why + ").*"), () -> sql + ": " + told);
    }
}
