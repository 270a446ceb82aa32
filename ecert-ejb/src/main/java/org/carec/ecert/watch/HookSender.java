package org.carec.ecert.watch;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.Schema;

/** Sends the messages that are due, every five seconds, on each node: whoever takes one first sends it. Public as {@link WatchSweeper} is. */
@Singleton
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class HookSender {

    /** Messages to a receiver that kept us waiting wait so long themselves, that they keep no others waiting. */
    private static final Duration ASIDE = Duration.ofSeconds(30);

    /** What a suspended client is to be told waits: it may be restored. */
    private static final Duration SUSPENDED = Duration.ofMinutes(9);

    private static final String CLIENT_SUSPENDED = "CLIENT_SUSPENDED";

    private static final String DEFECT = "DEFECT";
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
            var silent = new Silent();
            for (var next = notices.take(Channel.WEBHOOK); next.isPresent(); next = notices.take(Channel.WEBHOOK)) {
                attempt(next.get(), silent);
            }
        } catch (RuntimeException e) {
            LOG.warn("watch.webhook.failed", "reason", e.getClass().getSimpleName());
        }
    }

    /** One that cannot be made keeps the others waiting no longer than one attempt. */
    private void attempt(NoticeRow notice, Silent silent) {
        try {
            send(notice, silent);
        } catch (RuntimeException e) {
            LOG.error("watch.webhook.defect", e, "message", notice.id());
            notices.failed(notice.id(), DEFECT, false);
        }
    }

    private void send(NoticeRow notice, Silent silent) {
        var hook = hooks.find(notice.watch());
        if (hook.isEmpty()) {
            return; // deleted meanwhile, and the notice with it
        }
        if (silent.has(hook.get())) {
            notices.postpone(notice.id(), ASIDE);
            return;
        }
        if (hooks.isAsleep(hook.get())) {
            await(notice);
            return;
        }
        call.failure(notice, hook.get().url())
                .ifPresentOrElse(
                        why -> {
                            silent.add(hook.get());
                            failed(notice, why);
                        },
                        () -> {
                            notices.sent(notice.id());
                            LOG.info("watch.webhook.sent", "message", notice.id());
                        });
    }

    private void await(NoticeRow notice) {
        if (!notices.canWait(notice.id(), SUSPENDED)) {
            notices.failed(notice.id(), CLIENT_SUSPENDED, true);
        }
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
