package org.carec.ecert.watch;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** Makes the next mail that is due ready to be sent. */
class MailOutbox {

    private static final Duration LATER = Duration.ofHours(1);
    private static final int MOST_A_DAY = 20;

    @Inject
    Notices notices;

    @Inject
    Watches watches;

    @Inject
    Mails mails;

    @Inject
    StopLinks stops;

    @Inject
    MailSettings settings;

    /** A mail that was made ready. */
    record Ready(String address, Letter letter) {

        /** Never the address. */
        @Override
        public String toString() {
            return "Ready";
        }
    }

    /**
     * The mail of a notice that the running node has taken. A confirmation's link is made here: so it is known to nobody but the mail, and its
     * hash stands in the database before it is sent.
     *
     * @return empty when its watch is gone, or the address has had its mails for today: then it waits
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Ready> ready(NoticeRow notice) {
        var mail = mails.find(notice.watch());
        if (mail.isPresent() && isFull(mail.get())) {
            notices.postpone(notice.id(), LATER);
            return Optional.empty();
        }
        return mail.map(to -> new Ready(to.address(), letter(to, notice)));
    }

    private boolean isFull(MailRow mail) {
        return mails.sentToday(mail.address()) >= MOST_A_DAY;
    }

    private Letter letter(MailRow to, NoticeRow notice) {
        var letters = Letters.in(to.language());
        var watched = watches.find(notice.watch()).orElseThrow().watched();
        return notice.kind() == Kind.CONFIRM
                ? letters.confirmation(watched, page("/watch/confirm?t=" + to.newConfirmation(), to))
                : letters.change(
                        ChangeJson.read(notice.content()),
                        page(answer(watched), to),
                        page("/watch/stop?t=" + stops.token(notice.watch()), to));
    }

    private static String answer(Watched watched) {
        var country = watched.country().map(named -> "importCountry=" + named).orElse("");
        return "/d/" + watched.document() + "?" + country;
    }

    private String page(String address, MailRow to) {
        var joint = address.endsWith("?") ? "" : "&";
        return settings.hub() + address + joint + "lang=" + to.language().toLanguageTag();
    }
}
