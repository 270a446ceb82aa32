package org.carec.ecert.watch;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.Schema;

/** Sends the mails that are due, every five seconds, on each node: whoever takes one first sends it. Public as {@link WatchSweeper} is. */
@Singleton
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class MailSender {

    private static final String NOT_TAKEN = "NOT_TAKEN";
    private static final String DEFECT = "DEFECT";
    private static final EventLog LOG = EventLog.of(MailSender.class);

    @Inject
    MailSettings settings;

    @Inject
    Notices notices;

    @Inject
    MailOutbox outbox;

    @Inject
    Postman postman;

    @Inject
    Schema schema;

    /** Never throws: the container drops a timer that does. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void send() {
        if (!schema.isReady() || !settings.isOn()) {
            return;
        }
        try {
            for (var next = notices.take(Channel.MAIL); next.isPresent(); next = notices.take(Channel.MAIL)) {
                attempt(next.get());
            }
        } catch (RuntimeException e) {
            LOG.warn("watch.mail.failed", "reason", e.getClass().getSimpleName());
        }
    }

    /** One that cannot be made keeps the others waiting no longer than one attempt. */
    private void attempt(NoticeRow notice) {
        try {
            send(notice);
        } catch (RuntimeException e) {
            LOG.warn(
                    "watch.mail.defect",
                    "message",
                    notice.id(),
                    "reason",
                    e.getClass().getSimpleName());
            notices.failed(notice.id(), DEFECT, false);
        }
    }

    private void send(NoticeRow notice) {
        var ready = outbox.ready(notice);
        if (ready.isEmpty()) {
            return;
        }
        try {
            postman.send(notice.id(), ready.get().address(), ready.get().letter());
            notices.sent(notice.id());
            LOG.info("watch.mail.sent", "message", notice.id());
        } catch (MessagingException e) {
            var givenUp = notices.failed(notice.id(), NOT_TAKEN, false);
            LOG.warn(
                    "watch.mail.failed",
                    "message",
                    notice.id(),
                    "givenUp",
                    givenUp,
                    "reason",
                    e.getClass().getSimpleName()); // never its words: they may name the address
        }
    }
}
