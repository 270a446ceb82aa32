package org.carec.ecert.watch;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.carec.ecert.verification.Verdict;

/**
 * Takes requests for mails, confirmations, and stops; each is one transaction. What an address has already, and how much of it, is told to
 * nobody who merely knows the address (WAT-3).
 */
class MailDesk {

    private static final Duration WAITS = Duration.ofDays(2);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration LASTS = Duration.ofDays(730);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_WAITING_EACH = 5;
    private static final int MOST_EACH = 50;

    @Inject
    Watches watches;

    @Inject
    Mails mails;

    @Inject
    Notices notices;

    @Inject
    StopLinks stops;

    @Inject
    Clock clock;

    /** Enters the request, or passes over it in silence when the address has this watch, or as many as it may have. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void enter(MailRequest request, Verdict given) {
        if (mails.waiting() >= MOST_WAITING) {
            throw new WatchesFull();
        }
        var known = mails.find(request);
        if (known.isPresent()) {
            ask(known.get());
        } else if (hasRoom(request.address())) {
            add(request, given);
        }
    }

    private void add(MailRequest request, Verdict given) {
        var now = clock.instant();
        var watch = new WatchRow(Channel.MAIL, request.watched(), given, now);
        watch.wait(now.plus(WAITS));
        watches.add(watch);
        mails.add(new MailRow(watch.id(), request));
        notices.add(new NoticeRow(watch, Kind.CONFIRM, "", now));
    }

    /** A mail may be lost: one that was not confirmed is sent again, an hour later at the earliest. */
    private void ask(MailRow mail) {
        var now = clock.instant();
        var late = notices.of(mail.watch()).stream()
                .noneMatch(notice -> notice.created().isAfter(now.minus(AGAIN)));
        if (!mail.isConfirmed() && late) {
            notices.add(new NoticeRow(watches.find(mail.watch()).orElseThrow(), Kind.CONFIRM, "", now));
        }
    }

    private boolean hasRoom(MailAddress address) {
        return mails.waiting(address) < MOST_WAITING_EACH && mails.of(address) < MOST_EACH;
    }

    /** What a confirmation link is about. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Watched toConfirm(String token) {
        return byLink(token).watched();
    }

    /** From now on the watch is kept; a second click changes nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Watched confirm(String token) {
        var watch = byLink(token);
        var now = clock.instant();
        if (mails.find(watch.id()).orElseThrow().confirm(now)) {
            watch.begin(now, now.plus(LASTS));
        }
        return watch.watched();
    }

    private WatchRow byLink(String token) {
        return mails.findByLink(token)
                .flatMap(mail -> watches.held(mail.watch()))
                .filter(watch -> watch.ends().isAfter(clock.instant()))
                .orElseThrow(LinkSpent::new);
    }

    /** What a stop link is about; empty when it was stopped before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Watched> toStop(String token) {
        return watches.find(stops.watch(token).orElseThrow(LinkSpent::new)).map(WatchRow::watched);
    }

    /** The watch, the address and what waited to be told are gone; stopping again changes nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void stop(String token) {
        watches.delete(stops.watch(token).orElseThrow(LinkSpent::new));
    }
}
