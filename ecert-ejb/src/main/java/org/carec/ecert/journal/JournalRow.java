package org.carec.ecert.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One event as it stands in the database; guarded there by triggers. */
@Entity
@Table(name = "journal_event")
class JournalRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long number;

    private String kind;
    private String subject;
    private String content;
    private String sha256;
    private Instant happened;

    protected JournalRow() {}

    JournalRow(String kind, String subject, String content, String sha256, Instant happened) {
        this.kind = kind;
        this.subject = subject;
        this.content = content;
        this.sha256 = sha256;
        this.happened = happened;
    }
}
