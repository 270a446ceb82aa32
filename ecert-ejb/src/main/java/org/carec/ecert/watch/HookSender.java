package org.carec.ecert.watch;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.Schema;

/** Sends the messages that are due, every five seconds, on each node: whoever takes one first sends it. Public as {@link WatchSweeper} is. */
@Singleton
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class HookSender {

    /** A client whose receiver kept us waiting waits so long itself, that it keeps no other client waiting. */
    private static final Duration ASIDE = Duration.ofSeconds(30);

    private static final EventLog LOG = EventLog.of(HookSender.class);

    @Inject
    Notices notices;

    @Inject
    Hooks hooks;

    @Inject
    HookCall call;

    @Inject
    Watches watches;

    @Inject
    Schema schema;

    /** Never throws: the container drops a timer that does. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void send() {
        if (!schema.isReady()) {
            return;
        }
        try {
            var silent = new HashSet<String>();
            for (var next = notices.take(Channel.WEBHOOK); next.isPresent(); next = notices.take(Channel.WEBHOOK)) {
                send(next.get(), silent);
            }
        } catch (RuntimeException e) {
            LOG.warn("watch.webhook.failed", "reason", e.getClass().getSimpleName());
        }
    }

    private void send(NoticeRow notice, Set<String> silent) {
        var hook = hooks.find(notice.watch());
        if (hook.isEmpty()) {
            return; // deleted meanwhile, and the notice with it
        }
        if (silent.contains(hook.get().client())) {
            notices.postpone(notice.id(), ASIDE);
            return;
        }
        call.failure(notice, hook.get().url())
                .ifPresentOrElse(
                        why -> {
                            silent.add(hook.get().client());
                            failed(notice, why);
                        },
                        () -> {
                            notices.sent(notice.id());
                            LOG.info("watch.webhook.sent", "message", notice.id());
                        });
    }

    private void failed(NoticeRow notice, String why) {
        var gone = why.equals(HookCall.GONE);
        var givenUp = notices.failed(notice.id(), why, gone);
        if (gone) {
            watches.rest(notice.watch());
        }
        LOG.warn("watch.webhook.failed", "message", notice.id(), "givenUp", givenUp, "reason", why);
    }
}
