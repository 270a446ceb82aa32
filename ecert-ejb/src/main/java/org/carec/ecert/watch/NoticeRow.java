package org.carec.ecert.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.watch.Delivery.Status;

/** Something to be told: written with what it tells of, sent afterwards, at least once. */
@Entity
@Table(name = "watch_notice")
class NoticeRow {

    private static final String PREFIX = "msg_";

    @Id
    private String id;

    private String watch;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String content;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int attempts;
    private Instant due;
    private Instant created;
    private Instant settled;
    private String failure = "";

    protected NoticeRow() {}

    /** Due at once. */
    NoticeRow(WatchRow watch, Kind kind, String content, Instant now) {
        this.id = PREFIX + Secrets.id();
        this.watch = watch.id();
        this.channel = watch.channel();
        this.kind = kind;
        this.content = content;
        this.status = Status.PENDING;
        this.due = now;
        this.created = now;
    }

    void sent(Instant now) {
        attempts++;
        status = Status.SENT;
        settled = now;
        failure = "";
    }

    /** It is tried again then, or given up when there is no then. */
    void failed(String why, Instant now, Optional<Instant> again) {
        attempts++;
        failure = why;
        again.ifPresentOrElse(this::postpone, () -> {
            status = Status.FAILED;
            settled = now;
        });
    }

    /** Nothing was tried. */
    void postpone(Instant until) {
        due = until;
    }

    boolean isPending() {
        return status == Status.PENDING;
    }

    boolean isGivenUp() {
        return status == Status.FAILED;
    }

    String id() {
        return id;
    }

    String watch() {
        return watch;
    }

    Channel channel() {
        return channel;
    }

    Kind kind() {
        return kind;
    }

    String content() {
        return content;
    }

    Instant created() {
        return created;
    }

    int attempts() {
        return attempts;
    }

    Delivery snapshot() {
        return new Delivery(
                id, created, status, attempts, Optional.of(due).filter(next -> isPending()), failure, content);
    }
}
