package org.carec.ecert.watch;

import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Hands mails to the mail server: plain text, from no person, with a name that is the same at each attempt. */
class Postman {

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    /**
     * One mail. Outside any transaction: it may take a minute.
     *
     * @param id what the hub calls it
     * @throws MessagingException the server did not take it; its message may name the address
     */
    void send(String id, String address, Letter letter) throws MessagingException {
        var session = Session.getInstance(settings.session());
        var message = message(session, id, letter);
        var to = new InternetAddress(address, true);
        message.setRecipient(Message.RecipientType.TO, to);
        message.saveChanges();
        try (var transport = session.getTransport("smtp")) {
            transport.connect(
                    settings.host(),
                    settings.port,
                    settings.user().orElse(null),
                    settings.password().orElse(null));
            transport.sendMessage(message, new InternetAddress[] {to});
        }
    }

    @SuppressWarnings("JavaUtilDate") // Jakarta Mail takes nothing else
    private MimeMessage message(Session session, String id, Letter letter) throws MessagingException {
        var message = new Named(session, "<" + id + "@" + settings.name() + ">");
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday notice answers it
        if (letter.stop().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058: a POST, never a GET
        }
        return message;
    }

    /** A message that comes twice can be known by its name. */
    private static final class Named extends MimeMessage {

        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
