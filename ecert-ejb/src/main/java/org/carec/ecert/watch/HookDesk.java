package org.carec.ecert.watch;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.access.Caller;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.verification.Verdict;

/** Enters and ends the watches of the calling client; each is one transaction. */
class HookDesk {

    private static final int MOST = 10_000;

    @Inject
    Watches watches;

    @Inject
    Hooks hooks;

    @Inject
    Journal journal;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What the same request made before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<RegisteredWatch> before(WebhookRequest request) {
        var known = hooks.find(caller.name(), request.key());
        known.ifPresent(hook -> hook.requireSame(request));
        return known.map(this::snapshot);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    RegisteredWatch enter(WebhookRequest request, Verdict given) {
        if (hooks.of(caller.name()) >= MOST) {
            throw new TooManyWatches();
        }
        var now = clock.instant();
        var watch = new WatchRow(Channel.WEBHOOK, request.watched(), given, now);
        watch.begin(now, null);
        watches.add(watch);
        var hook = new HookRow(watch.id(), caller.name(), request);
        hooks.add(hook);
        tell("WATCH_ENTERED", hook);
        return snapshot(hook);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<RegisteredWatch> list(WatchFilter filter) {
        return hooks.list(caller.name(), filter).stream().map(this::snapshot).toList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    RegisteredWatch get(String id) {
        return snapshot(own(id));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void delete(String id) {
        var hook = own(id);
        tell("WATCH_DELETED", hook);
        watches.delete(hook.watch());
    }

    /** Another client's is as good as absent. */
    private HookRow own(String id) {
        return hooks.find(caller.name(), id == null ? "" : id).orElseThrow(WatchUnknown::new);
    }

    private void tell(String kind, HookRow hook) {
        journal.append(new JournalEvent(
                kind, hook.watch(), Map.of("url", Sha256.hex(hook.url().value()))));
    }

    private RegisteredWatch snapshot(HookRow hook) {
        var watch = watches.find(hook.watch()).orElseThrow();
        return new RegisteredWatch(
                watch.id(),
                watch.watched(),
                hook.url().value(),
                watch.given(),
                watch.looked(),
                watch.created(),
                watch.isActive());
    }
}
