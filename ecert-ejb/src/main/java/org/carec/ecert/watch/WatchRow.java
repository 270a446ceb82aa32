package org.carec.ecert.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Answer;

/** A watch with the answer that was given last, and when it is looked at again. */
@Entity
@Table(name = "watch")
class WatchRow {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private DocumentId document;
    private CountryCode country;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private String reason = "";
    private String acceptance = "";
    private Instant looked;
    private Instant due;
    private Instant ends;
    private Instant created;

    protected WatchRow() {}

    /** A watch from the answer that is given with it. */
    WatchRow(Channel channel, Watched watched, Verdict given, Instant now) {
        this.id = Secrets.id();
        this.channel = channel;
        this.document = watched.document();
        this.country = watched.country().orElse(null);
        this.looked = given.askedAt();
        this.created = now;
        GivenAnswer.of(given).ifPresent(this::remember);
    }

    /**
     * Takes a newer answer; gives the change, if it is one. An answer that is older than the one remembered, or none at all, changes
     * nothing; the first answer there is, when the hub could not tell at the beginning, is where the watch begins.
     */
    Optional<Change> learn(Verdict verdict) {
        var now = GivenAnswer.of(verdict);
        if (now.isEmpty() || !verdict.askedAt().isAfter(looked)) {
            return Optional.empty();
        }
        var before = given();
        looked = verdict.askedAt();
        remember(now.get());
        return before.filter(known -> !known.equals(now.get()))
                .map(known -> new Change(
                        document,
                        Optional.ofNullable(country),
                        looked,
                        known,
                        now.get(),
                        GivenAnswer.deciding(verdict).toList()));
    }

    private void remember(GivenAnswer given) {
        answer = given.answer();
        reason = given.reason();
        acceptance = given.acceptance();
    }

    /** From now on it is looked at, until it ends. */
    void begin(Instant now, Instant end) {
        due = now;
        ends = end;
    }

    /** Somebody looks at it, until then at most; gives since when it waited. */
    Instant lend(Instant until) {
        var since = due;
        due = until;
        return since;
    }

    /** It is looked at no more. */
    void rest() {
        due = null;
    }

    /** Whether it is looked at. */
    boolean isActive() {
        return due != null;
    }

    /** It vanishes then, unless it begins before. */
    void wait(Instant end) {
        ends = end;
    }

    /** Whoever looked at it gives it back; unless something has happened meanwhile, and it is to be looked at again at once. */
    void giveBack(Instant leased, Instant next) {
        if (leased.equals(due)) {
            due = next;
        }
    }

    String id() {
        return id;
    }

    Channel channel() {
        return channel;
    }

    Watched watched() {
        return new Watched(document, Optional.ofNullable(country));
    }

    Optional<GivenAnswer> given() {
        return Optional.ofNullable(answer).map(known -> new GivenAnswer(known, reason, acceptance));
    }

    Instant looked() {
        return looked;
    }

    Instant ends() {
        return ends;
    }

    Instant created() {
        return created;
    }
}
