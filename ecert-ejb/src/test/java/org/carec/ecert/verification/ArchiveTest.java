package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.carec.ecert.exchange.DocumentRegister;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.DocumentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private final Specimens certificate = Specimens.certificate();
    private final DocumentId id = certificate.id();
    private final Archive archive = new Archive();
    private Optional<RegisteredDocument> onRecord = Optional.empty();
    private int looks;

    @BeforeEach
    void stand() {
        archive.changes = new Changes();
        archive.documents = new DocumentRegister() {
            @Override
            public Optional<RegisteredDocument> find(DocumentId asked) {
                looks++;
                return onRecord.filter(document -> document.id().equals(asked));
            }
        };
    }

    @Test
    @DisplayName("VER-13 a document asked about in many ways at once is looked up once")
    void looks_once() {
        onRecord = Optional.of(certificate.onRecord());
        assertThat(archive.find(id)).isEqualTo(onRecord);
        assertThat(archive.find(id)).isEqualTo(onRecord);
        assertThat(looks).isEqualTo(1);
    }

    @Test
    @DisplayName("VER-13 after something has happened a document is looked up again: a withdrawal is seen at once")
    void looks_again() {
        onRecord = Optional.of(certificate.onRecord());
        archive.find(id);
        onRecord = Optional.of(
                certificate.since(Event.WITHDRAW, "2026-04-25T00:00:00Z").onRecord());
        archive.changes.note(new JournalEvent("STATUS_CHANGED", id.value(), Map.of()));
        assertThat(archive.find(id)).isEqualTo(onRecord);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "VER-13 that there is no such document is not remembered: one registered on another node is found at once")
    void absent() {
        assertThat(archive.find(id)).isEmpty();
        onRecord = Optional.of(certificate.onRecord());
        assertThat(archive.find(id)).isEqualTo(onRecord);
        assertThat(looks).isEqualTo(2);
    }
}
